/** A prefecture: JIS X 0401 code, names, and its place (column, row) on the tile map. */
export type Prefecture = {
  code: string;
  name: string;
  short: string;
  en: string;
  /** Three letters for the English tile map, where a name does not fit. */
  abbreviation: string;
  tile: readonly [column: number, row: number];
};

const LIST = `
01 北海道 Hokkaido HKD 9 0
02 青森県 Aomori AOM 9 1
03 岩手県 Iwate IWT 9 2
04 宮城県 Miyagi MYG 9 3
05 秋田県 Akita AKT 8 2
06 山形県 Yamagata YGT 8 3
07 福島県 Fukushima FKS 8 4
08 茨城県 Ibaraki IBR 9 5
09 栃木県 Tochigi TCG 8 5
10 群馬県 Gunma GNM 7 5
11 埼玉県 Saitama SIT 7 6
12 千葉県 Chiba CHB 9 6
13 東京都 Tokyo TKY 8 6
14 神奈川県 Kanagawa KNG 7 7
15 新潟県 Niigata NGT 7 4
16 富山県 Toyama TYM 6 4
17 石川県 Ishikawa IKW 5 4
18 福井県 Fukui FKI 4 5
19 山梨県 Yamanashi YMN 6 6
20 長野県 Nagano NGN 6 5
21 岐阜県 Gifu GIF 5 5
22 静岡県 Shizuoka SZO 6 7
23 愛知県 Aichi AIC 5 6
24 三重県 Mie MIE 5 7
25 滋賀県 Shiga SIG 4 6
26 京都府 Kyoto KYT 3 6
27 大阪府 Osaka OSK 4 7
28 兵庫県 Hyogo HYG 3 7
29 奈良県 Nara NAR 5 8
30 和歌山県 Wakayama WKY 4 8
31 鳥取県 Tottori TTR 2 6
32 島根県 Shimane SMN 1 6
33 岡山県 Okayama OKY 2 7
34 広島県 Hiroshima HRS 1 7
35 山口県 Yamaguchi YGC 0 7
36 徳島県 Tokushima TKS 4 10
37 香川県 Kagawa KGW 4 9
38 愛媛県 Ehime EHM 3 9
39 高知県 Kochi KUC 3 10
40 福岡県 Fukuoka FKO 1 9
41 佐賀県 Saga SAG 0 9
42 長崎県 Nagasaki NGS 0 10
43 熊本県 Kumamoto KMM 0 11
44 大分県 Oita OIT 1 10
45 宮崎県 Miyazaki MYZ 1 11
46 鹿児島県 Kagoshima KGS 0 12
47 沖縄県 Okinawa OKN 2 12
`;

export const PREFECTURES: readonly Prefecture[] = LIST.trim()
  .split('\n')
  .map((line) => {
    const [code = '', name = '', en = '', abbreviation = '', column, row] = line.split(' ');
    const short = name === '北海道' ? name : name.slice(0, -1);
    return { code, name, short, en, abbreviation, tile: [Number(column), Number(row)] };
  });

const byName = new Map(PREFECTURES.flatMap((p) => [[p.name, p] as const, [p.short, p] as const]));

/** By name with or without 都道府県; a name that is none stops the build. */
export function prefectureNamed(name: string): Prefecture {
  const found = byName.get(name);
  if (!found) throw new Error(`no such prefecture: ${name}`);
  return found;
}
