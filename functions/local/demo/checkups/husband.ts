import { addDays, type IsoDate } from '../../../../shared/kernel/dates.ts';
import type { DemoPerson } from '../person.ts';
import { AT, documentOf, summersUntil } from './people.ts';
import type { Section, Written, WrittenDocument, WrittenGroup } from './v08.ts';
import { answers, COMMON, measured, measuredRow, nothingToNote } from './values.ts';

const CASUAL_GLUCOSE = '3D010129901926101';

/** Oldest first, columns as in COMMON; `-` was not done that year. */
const YEARS: readonly { row: string; more: readonly (Written | WrittenGroup)[]; judged: string }[] =
  [
    {
      row: '170.4 74.8 25.8 83.5 124 79 132 48 118 24 28 42 94 5.4',
      more: [],
      judged: '33異常なし',
    },
    {
      // Without the ten hours: 随時血糖 instead of 空腹時.
      row: '170.3 76.2 26.3 85.0 128 82 - 46 124 26 33 51 - 5.5',
      more: [measured('3F015129902327101', '171'), measured(CASUAL_GLUCOSE, '118')],
      judged: '22生活習慣の見直しを勧めます',
    },
    {
      // No HbA1c that year: a gap.
      row: '170.3 78.9 27.2 88.2 - - 158 43 133 29 38 62 103 -',
      more: [
        ...measuredRow(
          ['9A755000000000001', '9A751000000000001', '9A752000000000001'],
          '134 138 130',
        ),
        ...measuredRow(['9A765000000000001', '9A761000000000001', '9A762000000000001'], '86 88 84'),
      ],
      judged: '22血圧と脂質は保健指導の対象です',
    },
    {
      row: '170.2 80.7 27.9 91.0 138 88 171 41 142 31 44 74 108 5.7',
      more: [],
      judged: '12血圧・血糖は経過を見てください',
    },
    {
      row: '170.2 82.4 28.4 94.5 142 91 186 38 151 34 52 88 112 5.9',
      more: [],
      judged: '11血圧・脂質について医療機関を受診してください',
    },
  ];

const kidneys = (creatinine: string, filtration: string): WrittenGroup => ({
  results: [measured('3C015000002327101', creatinine), measured('8A065000002391901', filtration)],
  reasons: [
    { code: '3C015161602399911', value: '1' },
    { code: '3C015161002399949', value: '血圧・血糖値が基準に該当したため' },
  ],
});

const heart: WrittenGroup = {
  results: [
    { code: '9A110160700000011', value: '1' },
    { code: '9A110160800000049', value: '左室高電位' },
  ],
  reasons: [
    { code: '9A110161600000011', value: '1' },
    { code: '9A110161000000049', value: '収縮期血圧が140以上のため' },
  ],
};

const eyes: WrittenGroup = {
  results: [{ code: '9E100166600000011', value: '1' }],
  reasons: [
    { code: '9E100161600000011', value: '1' },
    { code: '9E100161000000049', value: '血圧が基準に該当したため' },
  ],
};

const blood: WrittenGroup = {
  results: measuredRow(
    ['2A040000001930102', '2A030000001930101', '2A020000001930101'],
    '44.8 15.1 498',
  ),
  reasons: [{ code: '2A020161001930149', value: '視診により貧血が疑われたため' }],
};

/** Five years in which blood pressure, glucose and waist go up; the first one was corrected afterwards. */
export function husbandCheckups(person: DemoPerson, today: IsoDate): WrittenDocument[] {
  const summer = summersUntil(today, '06-12');
  const documents = YEARS.map((_, at) => {
    const examinedOn = summer(YEARS.length - 1 - at);
    return documentOf(person, examinedOn, {
      created: addDays(examinedOn, 20),
      program: '010',
      institution: AT.hospital,
      ticket: `${examinedOn.slice(2, 4)}100000001`,
      sections: sections(at),
    });
  });
  const [first, ...rest] = documents;
  if (!first) return [];
  return [{ ...first, sections: wrongWeight(first.sections) }, correction(first), ...rest];
}

/** The institution sent it again three weeks later, with the right weight. */
const correction = (right: WrittenDocument): WrittenDocument => ({
  ...right,
  created: addDays(right.created, 21),
});

const wrongWeight = (sections: readonly Section[]): Section[] =>
  sections.map((section) => ({
    ...section,
    entries: section.entries.map((one) =>
      'code' in one && one.code === '9N006000000000001' ? { ...one, value: '174.8' } : one,
    ),
  }));

function sections(at: number): Section[] {
  const year = YEARS[at];
  const judged = year?.judged ?? '';
  const latest = at === YEARS.length - 1;
  const main: Section = {
    code: '01010',
    title: '特定健診検査・問診結果',
    entries: [
      ...measuredRow(COMMON, year?.row ?? ''),
      ...(year?.more ?? []),
      ...nothingToNote,
      { code: '9N141000000000011', value: at === 1 ? '4' : '2' },
      ...(at >= 2 ? [kidneys('0.82', '76.6')] : []),
      ...(latest ? [blood, heart, eyes] : []),
      { code: '1A020000000191111', value: '1' },
      { code: '1A010000000191111', value: at >= 3 ? '2' : '1' },
      { code: '9N501000000000011', value: judged[0] ?? '3' },
      { code: '9N506000000000011', value: judged[1] ?? '3' },
      { code: '9N511000000000049', value: judged.slice(2), doctor: '見本　六郎' },
      ...answers(`22222221122${latest ? 21 : 22}11122221232`),
    ],
  };
  const extra: Section = {
    code: '01990',
    title: '任意追加項目',
    entries: [
      measured('3C020000002327101', `7.${at}`),
      measured('2A010000001930101', '6800'),
      { code: '9N950000000000011', value: '1' },
    ],
  };
  return latest ? [main, extra] : [main];
}
