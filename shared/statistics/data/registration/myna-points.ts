import type { Series } from '../../codec.ts';
import { count, words } from '../../columns.ts';
import { namedRows } from '../../rows.ts';

const text = (ja: string, en: string) => ({ ja, en });
const premium = text('プレミアム方式（25％）', 'Premium, 25%');
const direct = text('直接付与', 'Direct grant');
const from6 = text('2022年6月頃～2023年2月末', 'about June 2022 – end of February 2023');
const byEnd9 = text('2022年9月末', 'end of September 2022');

/** Document 000, 「マイナポイント第２弾」, the table of 対象者とポイント付与数. */
export const mynaPoints: Series = {
  id: 'myna-points',
  topic: 'registration',
  document: '000',
  heading: '●対象者とポイント付与数・申込期間・対象となるカード申請期限等',
  title: {
    ja: 'マイナポイントの対象・付与数・期間（2022年1月の資料）',
    en: 'Myna-points: who, how many, when (document of January 2022)',
  },
  asOf: { to: '2022-01-23' },
  columns: [
    count('points', 'ポイント（1人当たり最大）', 'Points (at most, each)', 'myna-points'),
    words('method', '付与方式', 'Method'),
    count('people', '予算上の人数', 'People budgeted', 'people'),
    words('period', '申込期間', 'Period'),
    words('deadline', '対象となるカード申請期限', 'Card applied for by'),
  ],
  rows: namedRows([
    [
      'new-card',
      '①カード新規取得者等',
      'New card holders',
      5_000,
      premium,
      69_500_000,
      text('2022年1月～2023年2月末', 'January 2022 – end of February 2023'),
      byEnd9,
    ],
    [
      'certificate',
      '②健康保険証利用申込',
      'Registering as certificate',
      7_500,
      direct,
      95_000_000,
      from6,
      byEnd9,
    ],
    [
      'account',
      '③公金受取口座登録',
      'Registering a bank account',
      7_500,
      direct,
      95_000_000,
      from6,
      byEnd9,
    ],
    [
      'first-round',
      '（参考）第1弾 カード取得者',
      'First round: card holders',
      5_000,
      premium,
      25_320_000,
      text('2020年9月～2021年12月末', 'September 2020 – end of December 2021'),
      text('2021年4月末', 'end of April 2021'),
    ],
  ]).map((row) => ({ ...row, roundedTo: 10_000 })),
  checks: [],
  differences: [],
  footnotes: [
    {
      by: 'document',
      text: {
        ja: '第1弾の人数は申込者数（約2,532万人）。令和3年度補正予算は1兆8,134.1億円。',
        en: 'First round: people who applied (about 25.32 million). Supplementary budget of fiscal 2021: 1,813.41 billion yen.',
      },
    },
  ],
  charts: [],
};
