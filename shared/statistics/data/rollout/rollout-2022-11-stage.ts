import type { Check, Column, Footnote } from '../../codec.ts';
import { count, percent } from '../../columns.ts';
import type { Measure } from '../../measures.ts';

/** The three tables of document 003 share these columns. */
export const stageColumns = (measure: Measure): Column[] => [
  count('count', '施設数', 'Facilities', 'facilities', { measure }),
  count('facilities', '全施設数', 'All facilities', 'facilities', { measure: 'facilities' }),
  percent('share', '全施設数に対する割合', 'Share of all facilities', {
    measure,
    denominator: 'all-facilities',
  }),
  percent('obliged-share', '義務化対象施設に対する割合', 'Share of obliged facilities', {
    measure,
    denominator: 'obliged-facilities',
  }),
];

export const stageChecks: Check[] = [
  { rule: 'rows-sum', columns: ['facilities'], total: 'total' },
  { rule: 'ratio', share: 'share', part: 'count', whole: 'facilities' },
];

export const stageNotes: Footnote[] = [
  {
    by: 'document',
    trap: 'obliged',
    text: {
      ja: '義務化対象施設は213,296施設（社会保険診療報酬支払基金にレセプトを請求している医療機関・薬局。紙で請求する施設を除く。2022年8月診療分）。',
      en: 'Obliged facilities: 213,296 (those that claim from the payment fund, without those claiming on paper; care month August 2022).',
    },
  },
  {
    by: 'portal',
    trap: 'obliged',
    text: {
      ja: '義務化対象の分子は資料に書かれていません。全施設の分子で割ると資料の割合と合いません。',
      en: 'The document does not print the numerator for obliged facilities; dividing the count of all facilities does not give its share.',
    },
  },
];
