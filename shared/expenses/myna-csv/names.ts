/**
 * Names that the 医療費通知情報 CSV uses, as マイナポータル writes them: full-width brackets, 円 in the name.
 * @source formats/etax-medical-expenses.md §2 (from three public converters and their test data)
 */
export const TITLES = ['わたしの情報', '医療費通知情報'] as const;
export const HEADING = ['項目名', '内容'] as const;
export const CREATED_ON = '作成日';

/** Lines with one cell that open a section, in the order of the file. */
export const SECTIONS = {
  holder: '資格情報',
  overview: '医療費明細一覧の概要',
  totals: '医療費の合計',
  yearTotals: '年間の合計',
  items: '医療費情報明細',
  insurers: '保険者情報',
} as const;
export type Section = keyof typeof SECTIONS;

export const HOLDER_KEYS = {
  kana: '氏名カナ',
  name: '氏名',
  birthDate: '生年月日',
  sex: '性別',
  age: '年齢',
  insurerNumber: '保険者等番号',
  symbol: '被保険者証等記号',
  number: '被保険者証等番号',
  branch: '枝番',
} as const;

export const UNTIL = '一覧表示の範囲';
export const PERIOD = '期間';

export const AMOUNT_KEYS = {
  total: '医療費の総額（円）',
  insurer: '保険者の負担額（円）',
  otherPublic: 'その他の公費の負担額（円）',
  patient: '窓口相当負担額（円）',
} as const;

export const ITEM_KEYS = {
  careMonth: '診療年月',
  category: '診療区分',
  days: '日数',
  facilityName: '医療機関等名称',
  ...AMOUNT_KEYS,
} as const;

export const INSURER_KEYS = { name: '保険者の名称', period: '医療費情報明細の範囲' } as const;

/**
 * 診療区分 that were seen or are known to exist. The list is not published; others are carried through.
 * @source formats/etax-medical-expenses.md §2
 */
export const KNOWN_CATEGORIES: ReadonlySet<string> = new Set([
  '医科外来',
  '医科入院',
  '歯科外来',
  '歯科入院',
  '調剤',
  '訪問看護',
  '柔道整復',
  '食事',
]);

/** A name as compared: width of brackets and letters, blanks and the unit do not matter. */
export const foldKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/\(円\)$/, '');
