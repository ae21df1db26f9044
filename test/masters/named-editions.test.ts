import { describe, expect, test } from 'vitest';
import type { YearMonth } from '../../shared/kernel/dates.ts';
import { readEdition } from '../../shared/masters/edition-file.ts';
import type { MasterLayout } from '../../shared/masters/layout.ts';
import { materialArtefact } from '../../shared/masters/materials/artefact.ts';
import { MATERIALS } from '../../shared/masters/materials/columns.ts';
import { NamedIndex } from '../../shared/masters/named-index.ts';
import { procedureArtefact } from '../../shared/masters/procedures/artefact.ts';
import { PROCEDURES } from '../../shared/masters/procedures/columns.ts';
import { type Columns, fileOf, line } from './edition-lines.ts';

type Kind = {
  letter: string;
  layout: MasterLayout;
  artefact: typeof procedureArtefact;
  code: string;
  columns: number;
  /** 変更年月日, 廃止年月日, 基本漢字名称, counted from 1 */
  at: { changed: number; abolished: number; fullName: number };
};

const KINDS: Kind[] = [
  {
    ...{ letter: 'S', layout: PROCEDURES, artefact: procedureArtefact, code: '190000010' },
    ...{ columns: 150, at: { changed: 87, abolished: 88, fullName: 113 } },
  },
  {
    ...{ letter: 'T', layout: MATERIALS, artefact: materialArtefact, code: '790000010' },
    ...{ columns: 38, at: { changed: 28, abolished: 30, fullName: 37 } },
  },
];

describe.each(KINDS)(
  'master $letter by month',
  ({ letter, layout, artefact, code, columns, at }) => {
    const row = (change: string, more: Columns) =>
      line({ 1: change, 2: letter, 3: code, ...more }, columns);
    const first = row('0', {
      ...{ 5: 'まえの名', 11: '3', 12: '10.00', [at.fullName]: 'まえの正式な名' },
      ...{ [at.changed]: '20220401', [at.abolished]: '99999999' },
    });
    const renamed = row('5', {
      5: 'あとの名',
      [at.fullName]: 'あとの名',
      [at.changed]: '20240601',
    });
    const gone = row('9', { [at.changed]: '20250401', [at.abolished]: '20250331' });
    const edition = (text: string, name: string) => readEdition(layout, fileOf(text), name).edition;
    const editions = [
      edition(first, `${letter}_ALL20220401.csv`),
      edition(renamed, `${letter}_20240601.csv`),
      edition(gone, `${letter}_20250401.csv`),
    ];
    const indexOf = (of: typeof editions) => new NamedIndex(new TextEncoder().encode(artefact(of)));

    test.each([
      ['2021-01', 'まえの名', 'まえの正式な名', undefined], // care before the first edition
      ['2024-05', 'まえの名', 'まえの正式な名', undefined],
      ['2024-06', 'あとの名', 'あとの名', undefined],
      ['2030-01', 'あとの名', 'あとの名', '2025-03-31'], // abolished: the last name
    ])('in %s %s', (month, name, fullName, abolishedOn) => {
      for (const of of [editions, editions.toReversed()])
        expect(indexOf(of).find(code, month as YearMonth)).toMatchObject({
          name,
          fullName,
          ...(month >= '2025-04' ? { abolishedOn } : {}),
        });
    });

    test('a code that no edition has is not found', () => {
      expect(
        indexOf(editions).find(`${code.slice(0, 8)}9`, '2024-06' as YearMonth),
      ).toBeUndefined();
    });
  },
);
