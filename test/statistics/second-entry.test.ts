import { describe, expect, test } from 'vitest';
import type { Series } from '../../shared/statistics/codec.ts';
import { PRINTED_SERIES } from '../../shared/statistics/printed-series.ts';
import { read000 } from './second-entry/document-000.ts';
import { read000Survey } from './second-entry/document-000-survey.ts';
import { read001 } from './second-entry/document-001.ts';
import { read002 } from './second-entry/document-002.ts';
import { read003 } from './second-entry/document-003.ts';
import { read004 } from './second-entry/document-004.ts';
import { haveDocuments, type Table } from './second-entry/reading.ts';

/** The typed figures; texts are not read a second time. */
const typed = (series: Series): Table =>
  series.rows.map((row) => row.values.filter((cell) => cell === null || typeof cell === 'number'));

describe.skipIf(!haveDocuments)(
  'F12: the figures typed in are those read from the documents',
  () => {
    const read: Record<string, Table> = haveDocuments
      ? { ...read000(), ...read000Survey(), ...read001(), ...read002(), ...read003(), ...read004() }
      : {};

    test.each(PRINTED_SERIES.map((series) => [series.id, series] as const))('%s', (id, series) => {
      expect(read[id]).toEqual(typed(series));
    });

    test('nothing was read that is not a series', () => {
      expect(Object.keys(read).sort()).toEqual(PRINTED_SERIES.map((series) => series.id).sort());
    });
  },
);
