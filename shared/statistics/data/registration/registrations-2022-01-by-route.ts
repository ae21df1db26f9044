import type { Series } from '../../codec.ts';
import { count, percent } from '../../columns.ts';
import { namedRows, totalRow } from '../../rows.ts';

/** Document 000, 「マイナンバーカードの健康保険証利用の申込み状況」, by 導線. */
export const registrations202201ByRoute: Series = {
  id: 'registrations-2022-01-by-route',
  topic: 'registration',
  document: '000',
  heading: '■マイナンバーカードの健康保険証利用申込み状況',
  title: {
    ja: '保険証利用の申込み・経路別の累計（2022年1月23日）',
    en: 'Registrations by route (23 January 2022)',
  },
  asOf: { to: '2022-01-23' },
  columns: [
    count('count', '累計', 'Total so far', 'registrations', { measure: 'registrations' }),
    percent('share', '利用申込割合', 'Share of cards issued', {
      measure: 'registrations',
      denominator: 'cards-issued',
    }),
  ],
  rows: [
    ...namedRows([
      ['point-site', 'マイナポイント申請サイト経由', 'Myna-point site', 4_554_214, null],
      ['portal', 'マイナポータル経由', 'Mynaportal', 2_215_428, null],
      ['facility', '医療機関・薬局経由', 'Medical facilities and pharmacies', 108_820, null],
      ['atm', 'セブン銀行ATM', 'Seven Bank ATM', 135_137, null],
    ]),
    totalRow([7_013_599, 13.3]),
  ],
  checks: [{ rule: 'rows-sum', columns: ['count'], total: 'total' }],
  differences: [],
  footnotes: [
    {
      by: 'document',
      text: {
        ja: '割合の分母はカードの交付実施済数（約5,257万枚）。申込みの数で、登録が完了していないものも含む。',
        en: 'Share of cards issued (about 52.57 million). Counts applications, also those not completed.',
      },
    },
  ],
  charts: [
    {
      kind: 'bars',
      columns: ['count'],
      title: { ja: '経路別の申込み', en: 'Registrations by route' },
    },
  ],
};
