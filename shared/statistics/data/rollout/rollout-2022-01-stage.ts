import type { Check, Column } from '../../codec.ts';
import { count, percent, points } from '../../columns.ts';
import type { Measure } from '../../measures.ts';

/** The three blocks of 導入状況① share these columns; 本格運用開始 was 2021-10-20. */
export const stageColumns = (measure: Measure): Column[] => [
  count('count', '施設数', 'Facilities', 'facilities', { measure }),
  count('facilities', '全施設数', 'All facilities', 'facilities', { measure: 'facilities' }),
  percent('share', '割合（2022年1月23日）', 'Share (23 Jan 2022)', {
    measure,
    denominator: 'all-facilities',
  }),
  percent('share-before', '割合（2021年10月20日）', 'Share (20 Oct 2021)', {
    measure,
    denominator: 'all-facilities',
  }),
  points('change', '変化', 'Change'),
];

export const stageChecks: Check[] = [
  { rule: 'rows-sum', columns: ['count', 'facilities'], total: 'total' },
  { rule: 'ratio', share: 'share', part: 'count', whole: 'facilities' },
  { rule: 'change', change: 'change', from: 'share-before', to: 'share' },
];
