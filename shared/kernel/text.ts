/** Variants of one kanji as cards, insurers and receipts write them; folded for comparing, never for showing. */
const KANJI_VARIANTS: Readonly<Record<string, string>> = {
  髙: '高',
  﨑: '崎',
  嵜: '崎',
  碕: '崎',
  𠮷: '吉',
  邉: '辺',
  邊: '辺',
  齋: '斎',
  齊: '斎',
  斉: '斎',
  濱: '浜',
  濵: '浜',
  廣: '広',
  澤: '沢',
  櫻: '桜',
  國: '国',
  圀: '国',
  嶋: '島',
  嶌: '島',
  德: '徳',
  惠: '恵',
  眞: '真',
  實: '実',
  榮: '栄',
  學: '学',
  壽: '寿',
  關: '関',
  龍: '竜',
  瀧: '滝',
  藏: '蔵',
  塚: '塚',
  神: '神',
  福: '福',
  祐: '祐',
  靖: '靖',
  隆: '隆',
  晴: '晴',
  精: '精',
  羽: '羽',
  曻: '昇',
  柗: '松',
  栁: '柳',
  槇: '槙',
  槗: '橋',
  凜: '凛',
  萬: '万',
  與: '与',
  淸: '清',
  舘: '館',
  鷗: '鴎',
  彌: '弥',
  禮: '礼',
  燈: '灯',
  黑: '黒',
  冨: '富',
  峯: '峰',
  淵: '渕',
  渊: '渕',
  薗: '園',
  籔: '薮',
  藪: '薮',
  會: '会',
  寬: '寛',
  敎: '教',
  增: '増',
  橫: '横',
  都: '都',
  諸: '諸',
  葛: '葛',
  ヶ: 'ケ',
  ゖ: 'ケ',
};
const VARIANT = new RegExp(`[${Object.keys(KANJI_VARIANTS).join('')}]`, 'gu');

/** Variation selectors choose a glyph of the same character (IVS): 葛󠄀 and 葛 are one name. */
const VARIATION_SELECTORS = /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu;
const HYPHENS = /[‐‑‒–—―−ｰ－﹣]/g;

const toKatakana = (text: string): string =>
  text.replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));

const foldKanji = (text: string): string =>
  text.replace(VARIATION_SELECTORS, '').replace(VARIANT, (one) => KANJI_VARIANTS[one] ?? one);

/** For searching: width, case, kana kind, kanji variants and hyphens no longer matter; blanks go. */
export const foldForSearch = (text: string): string =>
  foldKanji(toKatakana(foldKanji(text).normalize('NFKC')).toLowerCase())
    .replace(HYPHENS, '-')
    .replace(/\s+/gu, '');

/** For comparing names of persons from two sources: as for searching. */
export const foldName = foldForSearch;

/** For comparing addresses: as for searching, and 丁目・番地・番・号 read as hyphens. */
export const foldAddress = (text: string): string =>
  foldForSearch(text)
    .replace(/(丁目|番地の?|番|号)/g, '-')
    .replace(/-+/g, '-')
    .replace(/-$/, '');

/** 記号 and 番号 as compared between card, receipt and coverage: NFKC, one kind of hyphen, no blanks. */
export const foldCardText = (text: string): string =>
  text.normalize('NFKC').replace(HYPHENS, '-').replace(/\s+/gu, '');

/**
 * Text from a file as it may be stored and shown: control, bidi and zero-width characters go, blanks at
 * the ends go. Variation selectors stay, they are part of a name.
 */
export const cleanText = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\p{Surrogate}/gu, '')
    .trim();
