import type { Receipt } from './codec.ts';
import { patientClassOf, systemOf } from './receipt-types.ts';

/** 特記事項 of 後期高齢者 with two tenths: 41 区カ, 43 多カ, since 2022-10. */
const OLD_AGE_20 = ['41', '43'];

/**
 * 一部負担金の割合: the patient's share in percent under the insurance, before 公費, 高額療養費 and what a
 * municipality adds. Undefined for 公費単独, which does not say it.
 *
 * 国保 writes 給付割合; otherwise 未就学者 20, 本人 and 家族 30, 70–74 20, 後期高齢者 10 or 20, 現役並み 30. Those
 * who are 70–74 with one tenth (born before 1944-04-02) have been 75 since 2019, before anything that is kept.
 *
 * @source formats/receipt-uke.md §5, §7 (rates from memory there, from 健康保険法 第74条, 高齢者医療確保法 第67条)
 */
export function patientPercent(receipt: Receipt): number | undefined {
  const { benefitPercent, typeCode, payers, specialNotes } = receipt;
  const system = systemOf(typeCode);
  if (system === 'public-expense' || !payers.some(({ rank }) => rank === 0)) return undefined;
  if (benefitPercent !== undefined && benefitPercent > 0 && benefitPercent <= 100)
    return 100 - benefitPercent;
  const patient = patientClassOf(typeCode);
  if (patient === 'elder-30') return 30;
  if (system === 'old-age') return specialNotes.some((one) => OLD_AGE_20.includes(one)) ? 20 : 10;
  return patient === 'child' || patient === 'elder' ? 20 : 30;
}
