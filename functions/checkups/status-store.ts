import * as v from 'valibot';
import { type DeliveredStatus, StatusLine } from '../../shared/checkups/registration.ts';
import { IsoDate } from '../../shared/kernel/dates.ts';
import type { Table } from '../storage/client.ts';
import { queryItems } from '../storage/items.ts';

export interface StatusStore {
  /** Every delivered line of an insurer. Nobody's data. */
  of(insurerNumber: string): Promise<readonly DeliveredStatus[]>;
}

const Item = v.object({ ...StatusLine.entries, asOf: IsoDate, sk: v.string() });
const KEPT_MS = 300_000;

/** Read once in five minutes per insurer: half a country has one of a few. */
export function statusStore(table: Table, keptMs = KEPT_MS): StatusStore {
  const kept = new Map<string, { until: number; lines: Promise<readonly DeliveredStatus[]> }>();
  const read = async (insurerNumber: string) =>
    (await queryItems(table, 'checkupStatus', insurerNumber)).map((item) => {
      const { sk, ...line } = v.parse(Item, item);
      return { ...line, file: sk };
    });
  return {
    of(insurerNumber) {
      const now = performance.now();
      const known = kept.get(insurerNumber);
      if (known && now < known.until) return known.lines;
      const lines = read(insurerNumber);
      kept.set(insurerNumber, { until: now + keptMs, lines });
      lines.catch(() => kept.delete(insurerNumber)); // whoever waits sees the failure
      return lines;
    },
  };
}
