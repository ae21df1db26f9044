/** A prefecture (都道府県), JIS X 0401. */
export type Prefecture = {
  /** Two digits, 01–47, north to south. */
  code: string;
  name: string;
  /** Without 都, 府, 県. */
  short: string;
  english: string;
};

const ROWS =
  '北海道:北海道:Hokkaido 青森県:青森:Aomori 岩手県:岩手:Iwate 宮城県:宮城:Miyagi 秋田県:秋田:Akita 山形県:山形:Yamagata ' +
  '福島県:福島:Fukushima 茨城県:茨城:Ibaraki 栃木県:栃木:Tochigi 群馬県:群馬:Gunma 埼玉県:埼玉:Saitama 千葉県:千葉:Chiba ' +
  '東京都:東京:Tokyo 神奈川県:神奈川:Kanagawa 新潟県:新潟:Niigata 富山県:富山:Toyama 石川県:石川:Ishikawa 福井県:福井:Fukui ' +
  '山梨県:山梨:Yamanashi 長野県:長野:Nagano 岐阜県:岐阜:Gifu 静岡県:静岡:Shizuoka 愛知県:愛知:Aichi 三重県:三重:Mie ' +
  '滋賀県:滋賀:Shiga 京都府:京都:Kyoto 大阪府:大阪:Osaka 兵庫県:兵庫:Hyogo 奈良県:奈良:Nara 和歌山県:和歌山:Wakayama ' +
  '鳥取県:鳥取:Tottori 島根県:島根:Shimane 岡山県:岡山:Okayama 広島県:広島:Hiroshima 山口県:山口:Yamaguchi ' +
  '徳島県:徳島:Tokushima 香川県:香川:Kagawa 愛媛県:愛媛:Ehime 高知県:高知:Kochi 福岡県:福岡:Fukuoka 佐賀県:佐賀:Saga ' +
  '長崎県:長崎:Nagasaki 熊本県:熊本:Kumamoto 大分県:大分:Oita 宮崎県:宮崎:Miyazaki 鹿児島県:鹿児島:Kagoshima ' +
  '沖縄県:沖縄:Okinawa';

/** @source prefecture table of localgovjp (code4fukui, CC0) */
export const PREFECTURES: readonly Prefecture[] = ROWS.split(' ').map((row, index) => {
  const [name, short, english] = row.split(':') as [string, string, string];
  return { code: String(index + 1).padStart(2, '0'), name, short, english };
});

/** Regions by prefecture code. @source formats/municipalities.md, prefecture order and region */
export const REGIONS: readonly { name: string; from: string; to: string }[] = [
  { name: '北海道', from: '01', to: '01' },
  { name: '東北', from: '02', to: '07' },
  { name: '関東', from: '08', to: '14' },
  { name: '中部', from: '15', to: '23' },
  { name: '近畿', from: '24', to: '30' },
  { name: '中国', from: '31', to: '35' },
  { name: '四国', from: '36', to: '39' },
  { name: '九州・沖縄', from: '40', to: '47' },
];

const byCode = new Map(PREFECTURES.map((one) => [one.code, one]));
export const prefectureOf = (code: string): Prefecture | undefined => byCode.get(code.slice(0, 2));
