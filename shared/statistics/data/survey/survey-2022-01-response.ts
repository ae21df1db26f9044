import type { Series } from '../../codec.ts';
import { count, percent } from '../../columns.ts';
import { kindRows } from '../../rows.ts';
import { surveyAsOf } from './survey-columns.ts';

/** Document 000, the last three rows of table 1-1, turned so that each column has one unit. */
export const survey202201Response: Series = {
  id: 'survey-2022-01-response',
  topic: 'survey',
  document: '000',
  heading: 'ポータルサイト登録施設数に対する回答施設数の割合',
  title: {
    ja: '導入状況等調査の回答率・施設の種類別（2022年1月）',
    en: 'Response rate by kind of facility (January 2022)',
  },
  asOf: surveyAsOf,
  columns: [
    count('answered', '回答施設数', 'Answered', 'facilities', { measure: 'survey-answers' }),
    count('registered', 'ポータルサイト登録施設数', 'Registered facilities', 'facilities'),
    percent('share', '回答の割合', 'Response rate', { denominator: 'registered-facilities' }),
  ],
  rows: kindRows(
    {
      hospital: [4_865, 6_806, 71.5],
      clinic: [26_462, 46_629, 56.8],
      dental: [18_863, 38_794, 48.6],
      pharmacy: [22_716, 42_321, 53.7],
    },
    [72_910, 134_550, 54.2],
  ),
  checks: [
    { rule: 'rows-sum', columns: ['answered', 'registered'], total: 'total' },
    { rule: 'ratio', share: 'share', part: 'answered', whole: 'registered' },
  ],
  differences: [{ row: 'total', column: 'answered', printed: 72_910, computed: 72_906 }],
  footnotes: [],
  charts: [
    {
      kind: 'bars',
      columns: ['share'],
      title: { ja: '回答率', en: 'Response rate' },
    },
  ],
};
