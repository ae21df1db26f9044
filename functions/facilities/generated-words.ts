import type { SeededRandom } from './seeded-random.ts';

/** A word and its reading. */
export type Word = readonly [text: string, kana: string];
const words = (text: string): Word[] =>
  text.split(' ').map((pair) => pair.split(':') as unknown as Word);

/** Frequent family names; every facility made of them is invented. */
export const FAMILIES = words(
  '佐藤:サトウ 鈴木:スズキ 高橋:タカハシ 髙橋:タカハシ 田中:タナカ 伊藤:イトウ 渡辺:ワタナベ 渡邉:ワタナベ 山本:ヤマモト 中村:ナカムラ ' +
    '小林:コバヤシ 加藤:カトウ 吉田:ヨシダ 𠮷田:ヨシダ 山田:ヤマダ 佐々木:ササキ 山口:ヤマグチ 松本:マツモト 井上:イノウエ 木村:キムラ 林:ハヤシ ' +
    '斎藤:サイトウ 齋藤:サイトウ 清水:シミズ 山崎:ヤマザキ 山﨑:ヤマサキ 森:モリ 池田:イケダ 橋本:ハシモト 阿部:アベ 石川:イシカワ 小川:オガワ ' +
    '前田:マエダ 岡田:オカダ 長谷川:ハセガワ 藤田:フジタ 後藤:ゴトウ 近藤:コンドウ 村上:ムラカミ 遠藤:エンドウ 青木:アオキ 坂本:サカモト ' +
    '福田:フクダ 太田:オオタ 西村:ニシムラ 藤井:フジイ 金子:カネコ 岡本:オカモト 中野:ナカノ 原田:ハラダ 小野:オノ 田村:タムラ 竹内:タケウチ ' +
    '中山:ナカヤマ 和田:ワダ 石田:イシダ 森田:モリタ 上田:ウエダ 原:ハラ 内田:ウチダ 柴田:シバタ 酒井:サカイ 宮崎:ミヤザキ 横山:ヨコヤマ',
);

export const CHEERFUL = words(
  'あおば:アオバ さくら:サクラ みどり:ミドリ ひまわり:ヒマワリ つばさ:ツバサ ひかり:ヒカリ わかば:ワカバ すみれ:スミレ こすもす:コスモス ' +
    'のぞみ:ノゾミ ゆうあい:ユウアイ にじ:ニジ はるかぜ:ハルカゼ たいよう:タイヨウ ほほえみ:ホホエミ やまびこ:ヤマビコ けやき:ケヤキ',
);

const SPECIALITY_CODES = '01001 02035 05001 06001 03001 05002 04001 06004 07003 01017'.split(' ');

/** Name, reading and department code; 耳鼻咽喉科 is not the official spelling, as in many real rows. */
export const SPECIALITIES: readonly (readonly [...Word, string])[] = words(
  '内科:ナイカ 整形外科:セイケイゲカ 眼科:ガンカ 皮膚科:ヒフカ 小児科:ショウニカ 耳鼻咽喉科:ジビインコウカ 産婦人科:サンフジンカ 泌尿器科:ヒニョウキカ 心療内科:シンリョウナイカ 循環器内科:ジュンカンキナイカ',
).map((word, index) => [...word, SPECIALITY_CODES[index] ?? '']);

const TOWN_FIRST = words(
  '本:ホン 栄:サカエ 旭:アサヒ 緑:ミドリ 東:ヒガシ 西:ニシ 南:ミナミ 北:キタ 桜:サクラ 若葉:ワカバ 松原:マツバラ 新:シン 元:モト 大手:オオテ ' +
    '幸:サイワイ 泉:イズミ 日の出:ヒノデ 富士見:フジミ 柳:ヤナギ 梅:ウメ 竹:タケ 宮:ミヤ 寺:テラ 川端:カワバタ 上:カミ 下:シモ 中:ナカ 八幡:ハチマン',
);
const TOWN_LAST = words(
  '町:チョウ 台:ダイ ヶ丘:ガオカ 野:ノ 田:タ 島:シマ 浜:ハマ 山:ヤマ 原:ハラ 沢:サワ 谷:タニ 崎:サキ',
);

/** One of 336 town names. */
export function townName(random: SeededRandom): string {
  return random.pick(TOWN_FIRST)[0] + random.pick(TOWN_LAST)[0];
}

const FULL_WIDTH = '０１２３４５６７８９';
export const fullWidth = (number: number): string =>
  [...String(number)].map((digit) => FULL_WIDTH[Number(digit)]).join('');
