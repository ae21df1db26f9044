/** What a field may hold: `9` digits, `X` half-width characters, `N` any characters, `date`, or listed codes. */
export type FieldKind = '9' | 'X' | 'N' | 'date' | readonly string[];

export type Field = {
  name: string;
  kind: FieldKind;
  /** Bytes in Windows-31J */
  max: number;
  required: boolean;
};

const field = <const Name extends string>(name: Name, kind: FieldKind, max: number) => ({
  name,
  kind,
  max,
  required: false,
});
const needed = <const Name extends string>(name: Name, kind: FieldKind, max: number) => ({
  ...field(name, kind, max),
  required: true,
});

/** 作成者: 1 医療関係者, 2 患者等, 8 その他, 9 不明 */
const by = field('by', ['1', '2', '8', '9'], 1);
/** 点数表: 1 医科, 3 歯科, 4 調剤 */
const table = field('table', ['1', '3', '4'], 1);

/**
 * Fields of every record behind its number (for records of one RP also behind the RP number), in the order
 * of the file. Codes: see the comments; a file may hold others.
 *
 * @source JAHIS 電子版お薬手帳データフォーマット仕様書 Ver.2.6, by formats/jahis-medication-notebook.md §3 and its
 *   record-layout.json; the specification itself was not read
 */
export const RECORDS = {
  /** 患者情報; 性別 1 男, 2 女 */
  '1': [
    needed('name', 'N', 40),
    needed('sex', ['1', '2'], 1),
    needed('birthDate', 'date', 8),
    field('postcode', 'X', 8),
    field('address', 'N', 800),
    field('phone', 'X', 13),
    field('emergencyContact', 'N', 800),
    field('bloodType', 'N', 20),
    field('weight', 'X', 7),
    field('kana', 'N', 40),
  ],
  /** 患者特記: 1 アレルギー歴, 2 副作用歴, 3 既往歴, 9 その他 */
  '2': [needed('type', ['1', '2', '3', '9'], 1), needed('text', 'N', 120), by],
  /** 一般用医薬品服用 */
  '3': [
    needed('name', 'N', 120),
    field('from', 'date', 8),
    field('until', 'date', 8),
    by,
    field('serial', '9', 3),
    field('jan', 'X', 13),
  ],
  /** 一般用医薬品成分 of the record 3 with the same serial */
  '31': [
    needed('serial', '9', 3),
    needed('name', 'N', 256),
    field('codeType', ['1', '2'], 1),
    field('code', 'X', 20),
    by,
  ],
  /** 手帳メモ */
  '4': [needed('text', 'N', 400), field('on', 'date', 8), by],
  /** 調剤等年月日: opens a visit */
  '5': [needed('dispensedOn', 'date', 8), by],
  /** 調剤-医療機関等 */
  '11': [
    needed('name', 'N', 120),
    field('prefecture', 'X', 2),
    table,
    field('code', 'X', 7),
    field('postcode', 'X', 8),
    field('address', 'N', 800),
    field('phone', 'X', 13),
    by,
  ],
  /** 調剤-医師・薬剤師 */
  '15': [needed('name', 'N', 40), field('contact', 'N', 800), by],
  /** 処方-医療機関, only when a pharmacy dispensed */
  '51': [needed('name', 'N', 120), field('prefecture', 'X', 2), table, field('code', 'X', 7), by],
  /** 処方-医師: holds for the RPs that follow */
  '55': [needed('name', 'N', 40), field('department', 'N', 80), by],
  /** 薬品; code 1 none, 2 レセ電, 3 厚労省, 4 YJ, 6 HOT; generic code 1 none, 2 一般名処方マスタ */
  '201': [
    needed('name', 'N', 120),
    needed('dose', 'X', 12),
    needed('unit', 'N', 12),
    needed('codeType', ['1', '2', '3', '4', '6'], 1),
    field('code', 'X', 13),
    by,
    field('generic', 'N', 120),
    field('genericCodeType', ['1', '2'], 1),
    field('genericCode', 'X', 12),
  ],
  /** 薬品補足 */
  '281': [needed('text', 'N', 100), by],
  /** 薬品服用注意 */
  '291': [needed('text', 'N', 400), by],
  /** 用法; 剤形 1 内服 2 内滴 3 頓服 4 注射 5 外用 6 浸煎 7 湯 9 材料 10 その他; code 1 none, 2 JAMI */
  '301': [
    field('usage', 'N', 100),
    needed('quantity', '9', 3),
    needed('unit', 'N', 100),
    needed('form', ['1', '2', '3', '4', '5', '6', '7', '9', '10'], 2),
    needed('codeType', ['1', '2'], 1),
    field('code', 'X', 16),
    by,
  ],
  /** 用法補足 */
  '311': [needed('text', 'N', 100), by],
  /** 処方服用注意 */
  '391': [needed('text', 'N', 400), by],
  /** 服用注意 */
  '401': [needed('text', 'N', 400), by],
  /** 医療機関等提供情報: 30, 31, 99 その他 */
  '411': [needed('text', 'N', 400), field('type', ['30', '31', '99'], 2), by],
  /** 残薬確認 */
  '421': [needed('text', 'N', 400), by],
  /** 備考 */
  '501': [needed('text', 'N', 400), by],
  /** 患者等記入 */
  '601': [needed('text', 'N', 400), field('on', 'date', 8)],
  /** かかりつけ薬剤師; examples of the specification have no contact */
  '701': [
    needed('name', 'N', 40),
    needed('pharmacy', 'N', 120),
    needed('contact', 'N', 800),
    field('from', 'date', 8),
    field('until', 'date', 8),
    by,
  ],
  /** 分割制御, the last record of each part */
  '911': [needed('id', 'X', 14), needed('count', '9', 3), needed('number', '9', 3)],
} as const satisfies Record<string, readonly Field[]>;

export type RecordNo = keyof typeof RECORDS;
export const isRecordNo = (text: string): text is RecordNo => Object.hasOwn(RECORDS, text);

/** Records of one RP carry its number in front of their own fields. */
const OF_ONE_RP: readonly RecordNo[] = ['201', '281', '291', '301', '311', '391'];
export const hasRp = (no: RecordNo): boolean => OF_ONE_RP.includes(no);
export const MAX_RP = 999;

/** One record: every field as text, absent ones empty, dates `YYYY-MM-DD`. */
export type Entry<No extends RecordNo> = {
  [Name in (typeof RECORDS)[No][number]['name']]: string;
};

/** A record in which only the given fields are filled. */
export const entry = <No extends RecordNo>(no: No, given: Partial<Entry<No>>): Entry<No> =>
  Object.fromEntries(
    RECORDS[no].map(({ name }) => [name, (given as Record<string, string>)[name] ?? '']),
  ) as Entry<No>;
