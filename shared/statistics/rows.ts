import type { Cell, Row } from './codec.ts';
import { prefectureNamed } from './prefectures.ts';

type Values = readonly Cell[];

const KINDS = {
  hospital: { ja: '病院', en: 'Hospitals' },
  clinic: { ja: '医科診療所', en: 'Medical clinics' },
  dental: { ja: '歯科診療所', en: 'Dental clinics' },
  pharmacy: { ja: '薬局', en: 'Pharmacies' },
} as const;
export type Kind = keyof typeof KINDS;

/** The row that the document calls 総計, 合計, 全体 or 全国. */
export const totalRow = (values: Values): Row => ({
  key: 'total',
  label: { ja: '総計', en: 'Total' },
  values: [...values],
  role: 'total',
});

/** Rows by kind of facility, and the total where one is printed. */
export function kindRows(rows: Record<Kind, Values>, total?: Values): Row[] {
  const kinds = (Object.keys(KINDS) as Kind[]).map((key) => ({
    key,
    label: { ...KINDS[key] },
    values: [...rows[key]],
  }));
  return total ? [...kinds, totalRow(total)] : kinds;
}

/** A month as people write it. @param month `YYYY-MM` */
export function monthLabel(month: string): { ja: string; en: string } {
  const [year = '', number = ''] = month.split('-');
  const english = new Date(`${month}-01T00:00:00Z`).toLocaleString('en', {
    month: 'long',
    timeZone: 'UTC',
  });
  return { ja: `${year}年${Number(number)}月`, en: `${english} ${year}` };
}

/** Rows by month (`YYYY-MM`). */
export function monthRows(
  rows: readonly (readonly [month: string, ...Cell[]])[],
  total?: Values,
): Row[] {
  const months = rows.map(([key, ...values]) => ({ key, label: monthLabel(key), values }));
  return total ? [...months, totalRow(total)] : months;
}

/** Rows by prefecture in the printed order; the key is the JIS X 0401 code. */
export function prefectureRows(
  rows: readonly (readonly [name: string, ...Cell[]])[],
  total?: Values,
): Row[] {
  const prefectures = rows.map(([name, ...values]) => {
    const found = prefectureNamed(name);
    return { key: found.code, label: { ja: found.name, en: found.en }, values };
  });
  return total ? [...prefectures, totalRow(total)] : prefectures;
}

/** Any other rows: key, Japanese label, English label, values. */
export const namedRows = (
  rows: readonly (readonly [key: string, ja: string, en: string, ...Cell[]])[],
): Row[] => rows.map(([key, ja, en, ...values]) => ({ key, label: { ja, en }, values }));
