import type { Clock } from '../../shared/kernel/dates.ts';
import { ARTEFACT_FORMAT } from '../../shared/masters/drugs/artefact.ts';
import { DrugIndex, type DrugLookup } from '../../shared/masters/drugs/drug-index.ts';
import { logger } from '../observability/logger.ts';
import type { Table } from '../storage/client.ts';
import { readChunks } from './chunks.ts';
import { mergeStored, unpacked } from './merge-stored.ts';
import { type MasterPointer, readPointer } from './pointer.ts';

export interface DrugMaster {
  /**
   * The drug master in force.
   *
   * @param codes that the caller is going to look up: one that is not known makes us look for a newer edition
   */
  current(codes?: Iterable<string>): Promise<DrugLookup>;
}

const CHECK_EVERY_MS = 300_000;
/** Codes that no edition has are common in old receipts; they cost one read in this time, not one each. */
const CHECK_UNKNOWN_EVERY_MS = 10_000;

/**
 * The drug master in the memory of this process: loaded once, and looked at again every five minutes, so
 * that a new edition renames the drugs of everybody without a new import of receipts.
 */
export function drugMaster(table: Table, clock: Clock): DrugMaster {
  let loaded = { id: '', index: new DrugIndex(new Uint8Array()) };
  let checkedAtMs = Number.NEGATIVE_INFINITY;
  let checking: Promise<void> | undefined;

  async function check(): Promise<void> {
    const pointer = await readPointer(table, false);
    if (pointer && pointer.mergedId !== loaded.id) {
      loaded = { id: pointer.mergedId, index: new DrugIndex(await merged(table, pointer)) };
    }
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
      logger.warn('drug master not checked', { name: error instanceof Error ? error.name : '' });
    }
  }

  return {
    async current(codes = []) {
      const ageMs = clock().getTime() - checkedAtMs;
      if (ageMs >= CHECK_EVERY_MS || loaded.id === '') await checkOnce();
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
const merged = async (table: Table, pointer: MasterPointer): Promise<Uint8Array> =>
  pointer.format === ARTEFACT_FORMAT
    ? unpacked(await readChunks(table, pointer.mergedId, pointer.mergedChunks))
    : mergeStored(table, pointer.editions);
