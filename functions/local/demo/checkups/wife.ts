import { addDays, type IsoDate } from '../../../../shared/kernel/dates.ts';
import type { DemoPerson } from '../person.ts';
import { AT, documentOf, summersUntil } from './people.ts';
import type { WrittenDocument } from './v08.ts';
import { answers, COMMON, measuredRow, nothingToNote } from './values.ts';

/** Years back from the last summer: three years ago she did not go. */
const YEARS = [
  { back: 4, row: '157.8 51.2 20.6 72.0 112 68 74 71 108 19 15 17 88 5.3', hemoglobin: '12.8' },
  { back: 2, row: '157.7 52.0 20.9 73.5 116 70 81 69 121 20 16 18 90 5.4', hemoglobin: '11.9' },
  { back: 0, row: '157.6 52.9 21.3 74.2 118 72 88 66 128 21 17 19 92 5.5', hemoglobin: '10.8' },
] as const;

/** Three years with gaps: LDL goes up a little, hemoglobin down to where a doctor is advised. */
export function wifeCheckups(person: DemoPerson, today: IsoDate): WrittenDocument[] {
  const summer = summersUntil(today, '07-02');
  return YEARS.map(({ back, row, hemoglobin }) => {
    const examinedOn = summer(back);
    return documentOf(person, examinedOn, {
      created: addDays(examinedOn, 14),
      program: '010',
      institution: AT.clinic,
      sections: [
        {
          code: '01010',
          title: '特定健診検査・問診結果',
          entries: [
            ...measuredRow(COMMON, row),
            ...nothingToNote,
            {
              results: measuredRow(
                ['2A040000001930102', '2A030000001930101', '2A020000001930101'],
                `${back === 0 ? '33.9' : '37.2'} ${hemoglobin} ${back === 0 ? '402' : '431'}`,
              ),
              reasons: [{ code: '2A020161001930149', value: '貧血の既往があるため' }],
            },
            { code: '9N141000000000011', value: '2' },
            { code: '1A020000000191111', value: '1' },
            { code: '1A010000000191111', value: '1' },
            { code: '9N501000000000011', value: '3' },
            { code: '9N506000000000011', value: '3' },
            {
              code: '9N511000000000049',
              value:
                back === 0 ? '貧血について医療機関に相談してください' : '特記すべき異常を認めず',
              doctor: '見本　一郎',
            },
            ...answers('2222221321112222282112'),
          ],
        },
      ],
    });
  });
}
