import type { Series } from '../../codec.ts';
import { namedRows, totalRow } from '../../rows.ts';
import { cardAsOf, cardColumns, cardNote, cardRatio } from './card-columns.ts';

/** Document 000, 「マイナンバーカードの市区町村別交付枚数等について」. */
export const cards202201ByAreaType: Series = {
  id: 'cards-2022-01-by-area-type',
  topic: 'registration',
  document: '000',
  heading: '1 団体区分別',
  title: {
    ja: 'マイナンバーカードの交付枚数・団体区分別（2022年1月1日）',
    en: 'Cards issued by kind of municipality (1 January 2022)',
  },
  asOf: cardAsOf,
  columns: cardColumns,
  rows: [
    ...namedRows([
      ['ward', '特別区', 'Special wards of Tokyo', 9_572_763, 4_338_025, 45.3],
      ['designated-city', '指定都市', 'Designated cities', 27_549_061, 11_865_268, 43.1],
      ['city', '市（指定都市を除く）', 'Other cities', 78_865_174, 31_742_663, 40.2],
      ['town', '町村', 'Towns and villages', 10_667_246, 3_925_764, 36.8],
    ]),
    totalRow([126_654_244, 51_871_720, 41.0]),
  ],
  checks: [{ rule: 'rows-sum', columns: ['population', 'cards'], total: 'total' }, cardRatio],
  differences: [],
  footnotes: [cardNote],
  charts: [
    {
      kind: 'bars',
      columns: ['share'],
      title: { ja: '人口に対する交付枚数率', en: 'Cards per population' },
    },
  ],
};
