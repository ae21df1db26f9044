import type { Clock } from '../../shared/kernel/dates.ts';
import { FAMILIES, type MasterFamily } from '../../shared/masters/families.ts';
import { logger } from '../observability/logger.ts';
import type { Table } from '../storage/client.ts';
import { readChunks } from './chunks.ts';
import { mergeStored, unpacked } from './merge-stored.ts';
import { type MasterPointer, readPointer } from './pointer.ts';

/** A master in the memory of this process. */
export interface Master<Index> {
  /**
   * The master in force.
   *
   * @param codes that the caller is going to look up: one that is not known makes us look for a newer edition
   */
  current(codes?: Iterable<string>): Promise<Index>;
}

const CHECK_EVERY_MS = 300_000;
/** Codes that no edition has are common in old receipts; they cost one read in this time, not one each. */
const CHECK_UNKNOWN_EVERY_MS = 10_000;
/** While nothing was delivered at all. */
const CHECK_EMPTY_EVERY_MS = 1_000;

/**
 * Loads a master once and looks at it again every five minutes, so that a new edition renames what
 * everybody sees without a new import of receipts.
 *
 * @param indexOf makes the master's text in UTF-8 searchable
 */
export function loadedMaster<Index extends { has(code: string): boolean }>(
  table: Table,
  clock: Clock,
  family: MasterFamily,
  indexOf: (bytes: Uint8Array) => Index,
): Master<Index> {
  let loaded = { id: '', index: indexOf(new Uint8Array()) };
  let checkedAtMs = Number.NEGATIVE_INFINITY;
  let checking: Promise<void> | undefined;

  async function check(): Promise<void> {
    const pointer = await readPointer(table, family, false);
    if (pointer && pointer.mergedId !== loaded.id)
      loaded = { id: pointer.mergedId, index: indexOf(await merged(table, family, pointer)) };
    checkedAtMs = clock().getTime();
  }

  async function checkOnce(): Promise<void> {
    checking ??= check().finally(() => {
      checking = undefined;
    });
    try {
      await checking;
    } catch (error) {
      if (loaded.id === '') throw error;
      // Names of the edition before are better than no answer; the next request looks again.
      logger.warn('master not checked', {
        family,
        name: error instanceof Error ? error.name : '',
      });
    }
  }

  return {
    async current(codes = []) {
      const ageMs = clock().getTime() - checkedAtMs;
      const everyMs = loaded.id === '' ? CHECK_EMPTY_EVERY_MS : CHECK_EVERY_MS;
      if (ageMs >= everyMs) await checkOnce();
      else if (ageMs >= CHECK_UNKNOWN_EVERY_MS) {
        for (const code of codes) {
          if (loaded.index.has(code)) continue;
          await checkOnce();
          break;
        }
      }
      return loaded.index;
    },
  };
}

/** After a change of format the stored editions are merged here, until the next import has done it. */
const merged = async (
  table: Table,
  family: MasterFamily,
  pointer: MasterPointer,
): Promise<Uint8Array> =>
  pointer.format === FAMILIES[family].format
    ? unpacked(await readChunks(table, family, pointer.mergedId, pointer.mergedChunks))
    : mergeStored(table, family, pointer.editions);
