import type { PharmacyItem } from './care.ts';

/** A fee of the pharmacy's tariff (調剤行為): code and points. */
export type Fee = { code: string; points: number };

/** 剤形 of the SH record. */
export const FORM_CODE = {
  internal: '1',
  'as-needed': '3',
  injection: '4',
  external: '5',
} as const satisfies Record<PharmacyItem['form'], string>;

/**
 * 薬剤調製料 and how often one reception may charge it.
 *
 * @source 調剤報酬点数表 of 2024-06; the nine-digit codes other than 420001810 were seen in open-source code
 *   only: nothing in the portal depends on them
 */
export const PREPARATION = {
  internal: { code: '420001810', points: 24, atMost: 3 },
  'as-needed': { code: '420002410', points: 21, atMost: 1 },
  injection: { code: '420002610', points: 26, atMost: 1 },
  external: { code: '420002510', points: 10, atMost: 3 },
} as const satisfies Record<PharmacyItem['form'], Fee & { atMost: number }>;

/** 調剤管理料 of one 内服 剤 by its days. @source as above */
export function managementFee(days: number): Fee {
  if (days <= 7) return { code: '440011510', points: 4 };
  if (days <= 14) return { code: '440011610', points: 28 };
  if (days <= 28) return { code: '440011710', points: 50 };
  return { code: '440011810', points: 60 };
}

/** 調剤管理料 of a reception without 内服, once. @source as above */
export const OTHER_MANAGEMENT: Fee = { code: '440011910', points: 4 };

/** 調剤基本料１ and 服薬管理指導料１, once per reception. @source as above */
export const BASIC: Fee = { code: '410004110', points: 45 };
export const GUIDANCE: Fee = { code: '440012010', points: 45 };
