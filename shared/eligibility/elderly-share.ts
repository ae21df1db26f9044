import { isLateElderly } from '../insurance/insurer-number.ts';
import {
  addDays,
  addMonths,
  addYears,
  firstDayOf,
  type IsoDate,
  monthOf,
} from '../kernel/dates.ts';

/**
 * First day on which the share of the cost of someone turning 70 is their own (高齢受給者, 1–3割): the month
 * after the one in which 70 years are completed, which in law is the day before the birthday.
 * @source 健康保険法 第74条; 年齢計算ニ関スル法律
 */
export const elderlyShareStartsOn = (birthDate: IsoDate): IsoDate =>
  firstDayOf(addMonths(monthOf(addDays(addYears(birthDate, 70), -1)), 1));

/**
 * Are 一部負担金割合, 発効期日 and 有効期限 part of the 資格情報 on a day? Only for 70+ and 後期高齢者; for others
 * the rows are absent, whatever was delivered. @source 004, 医療保険の資格情報
 */
export const showsShare = (insurerNumber: string, birthDate: IsoDate, on: IsoDate): boolean =>
  isLateElderly(insurerNumber) || elderlyShareStartsOn(birthDate) <= on;
