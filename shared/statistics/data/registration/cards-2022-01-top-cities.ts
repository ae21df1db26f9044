import type { Series } from '../../codec.ts';
import { namedRows } from '../../rows.ts';
import { cardAsOf, cardColumns, cardNote, cardRatio } from './card-columns.ts';

/** Document 000, 「マイナンバーカードの市区町村別交付枚数等について」. */
export const cards202201TopCities: Series = {
  id: 'cards-2022-01-top-cities',
  topic: 'registration',
  document: '000',
  heading: '2 区分別交付率上位10団体【特別区・市】',
  title: {
    ja: 'マイナンバーカードの交付枚数率・上位10の特別区・市（2022年1月1日）',
    en: 'Cards issued: the ten highest wards and cities (1 January 2022)',
  },
  asOf: cardAsOf,
  columns: cardColumns,
  rows: namedRows([
    ['miyakonojo', '宮崎県都城市', 'Miyakonojo, Miyazaki', 163_571, 122_835, 75.1],
    ['kaga', '石川県加賀市', 'Kaga, Ishikawa', 65_307, 47_010, 72.0],
    ['yabu', '兵庫県養父市', 'Yabu, Hyogo', 22_824, 16_286, 71.4],
    ['sukumo', '高知県宿毛市', 'Sukumo, Kochi', 19_895, 14_067, 70.7],
    ['suzu', '石川県珠洲市', 'Suzu, Ishikawa', 13_700, 8_555, 62.4],
    ['ozu', '愛媛県大洲市', 'Ozu, Ehime', 42_004, 25_899, 61.7],
    ['kinokawa', '和歌山県紀の川市', 'Kinokawa, Wakayama', 61_094, 35_583, 58.2],
    ['shimanto', '高知県四万十市', 'Shimanto, Kochi', 33_333, 19_183, 57.5],
    ['yukuhashi', '福岡県行橋市', 'Yukuhashi, Fukuoka', 73_045, 41_740, 57.1],
    ['kashihara', '奈良県橿原市', 'Kashihara, Nara', 121_444, 68_367, 56.3],
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
