/** What a patient pays at most in a month for one stay, by the category of the certificate; yen. */
type Cap = (totalYen: number) => number;

/**
 * 高額療養費の自己負担限度額 of the categories that the demo's people have, as they were from 2018-08 to
 * 2026-07; the caps from 2026-08 are not known here.
 *
 * @source 健康保険法施行令 第42条, 高齢者の医療の確保に関する法律施行令 第15条
 */
const CAPS: Readonly<Record<string, Cap>> = {
  ウ: (total) => Math.round(80_100 + Math.max(0, total - 267_000) * 0.01),
  一般Ⅰ: () => 57_600,
};

/** The cap of a stay, undefined where the share stays below it or no category is known. */
export function cappedShare(
  category: string | undefined,
  totalYen: number,
  percent: number,
): number | undefined {
  const cap = CAPS[category ?? '']?.(totalYen);
  return cap !== undefined && cap < (totalYen * percent) / 100 ? cap : undefined;
}
