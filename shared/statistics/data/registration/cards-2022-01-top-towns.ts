import type { Series } from '../../codec.ts';
import { namedRows } from '../../rows.ts';
import { cardAsOf, cardColumns, cardNote, cardRatio } from './card-columns.ts';

/** Document 000, 「マイナンバーカードの市区町村別交付枚数等について」. */
export const cards202201TopTowns: Series = {
  id: 'cards-2022-01-top-towns',
  topic: 'registration',
  document: '000',
  heading: '2 区分別交付率上位10団体【町村】',
  title: {
    ja: 'マイナンバーカードの交付枚数率・上位10の町村（2022年1月1日）',
    en: 'Cards issued: the ten highest towns and villages (1 January 2022)',
  },
  asOf: cardAsOf,
  columns: cardColumns,
  rows: namedRows([
    ['himeshima', '大分県姫島村', 'Himeshima, Oita', 1_933, 1_501, 77.7],
    ['awashimaura', '新潟県粟島浦村', 'Awashimaura, Niigata', 344, 265, 77.0],
    ['nishiizu', '静岡県西伊豆町', 'Nishiizu, Shizuoka', 7_519, 5_061, 67.3],
    ['kami', '兵庫県香美町', 'Kami, Hyogo', 16_898, 11_098, 65.7],
    ['minamimaki', '長野県南牧村', 'Minamimaki, Nagano', 3_162, 2_035, 64.4],
    ['ikeda', '福井県池田町', 'Ikeda, Fukui', 2_457, 1_581, 64.3],
    ['goka', '茨城県五霞町', 'Goka, Ibaraki', 8_385, 5_088, 60.7],
    ['nakatane', '鹿児島県中種子町', 'Nakatane, Kagoshima', 7_775, 4_698, 60.4],
    ['bandai', '福島県磐梯町', 'Bandai, Fukushima', 3_407, 2_056, 60.3],
    ['reihoku', '熊本県苓北町', 'Reihoku, Kumamoto', 6_971, 4_185, 60.0],
  ]),
  checks: [cardRatio],
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
