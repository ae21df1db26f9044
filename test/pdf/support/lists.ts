import type { Language } from '../../../shared/kernel/texts.ts';
import { listDocument } from '../../../shared/pdf/list-document.ts';
import type { RecordsDocument, RecordsTable } from '../../../shared/pdf/records.ts';
import { DEMO_OPERATOR } from '../../../shared/site/operator.ts';
import { coverage, on } from '../../eligibility-view/support/coverages.ts';
import { person } from '../../support/people.ts';
import { MADE_AT } from './sheets.ts';

const NAMES = [
  'アムロジピンＯＤ錠５ｍｇ「見本」',
  'ロキソプロフェンＮａ錠６０ｍｇ「架空」',
  '向）ねむる錠',
];

/** Invented rows as a list of medicines has them, each different. */
export const rowsOf = (count: number): RecordsTable['rows'] =>
  Array.from({ length: count }, (_, at) => [
    `20${20 + (at % 6)}年${1 + (at % 12)}月${1 + (at % 28)}日`,
    'みどり見本薬局',
    `見本整形外科リウマチ科${at}`,
    NAMES[at % NAMES.length] ?? '',
    ['１日１回朝食後', `残り${at}回`],
    `${at % 90}日分`,
  ]);

const WIDTHS = [24, 30, 40, 50, 40, 16];
const TITLES = ['調剤年月日', '病院・薬局名', '処方医療機関', '医薬品名', '用法', '調剤数量'];

export const tableOf = (rows: RecordsTable['rows']): RecordsTable => ({
  columns: TITLES.map((title, at) => ({
    title,
    width: WIDTHS[at] ?? 1,
    ...(at === 5 && { align: 'end' as const }),
  })),
  rows,
  empty: '表示できる記録はありません。',
});

type Given = {
  language?: Language;
  orientation?: RecordsDocument['orientation'];
  who?: Partial<Parameters<typeof person>[0]>;
  tables?: RecordsTable[];
  conditions?: string[];
};

/** A list as a feature makes it; only what a test is about needs to be said. */
export const listOf = (count: number, given: Given = {}): RecordsDocument =>
  listDocument(
    {
      person: person({ personId: 'p', ...given.who }),
      coverages: [coverage()],
      on: on('2026-11-21'),
      language: given.language ?? 'ja',
      operator: DEMO_OPERATOR,
      madeAt: MADE_AT,
    },
    {
      title: '薬剤情報',
      orientation: given.orientation ?? 'landscape',
      freshness: ['2026年11月21日時点の情報です。', '次の更新予定は2026年12月11日の朝です。'],
      ...(given.conditions && { conditions: given.conditions }),
      tables: given.tables ?? [tableOf(rowsOf(count))],
      notes: [
        'この情報は、レセプトから作っています。',
        '薬の名前は、その月の医薬品マスターによります。',
      ],
    },
  );
