/** An insurer (保険者) and the body that reviews claims for it; numbers invented, check digits valid. */
export type Insurer = {
  number: string;
  name: string;
  /** 審査支払機関: 1 支払基金, 2 国保連 */
  review: '1' | '2';
  /** 2nd digit of レセプト種別: 1 医保・国保, 3 後期高齢者 */
  scheme: '1' | '3';
  /** 給付割合 percent, printed by 国保 only. */
  benefitPercent: string;
};

/** @source numbers of 組合, 後期 and 国保: shared/data/insurance-numbers (架空) */
export const INSURERS = {
  union: {
    number: '06139992',
    name: '見本健康保険組合',
    review: '1',
    scheme: '1',
    benefitPercent: '',
  },
  association: {
    number: '01139997',
    name: '架空健康保険協会　見本支部',
    review: '1',
    scheme: '1',
    benefitPercent: '',
  },
  municipal: {
    number: '139998',
    name: '見本区国民健康保険',
    review: '2',
    scheme: '1',
    benefitPercent: '70',
  },
  elderly: {
    number: '39139993',
    name: '見本都後期高齢者医療広域連合',
    review: '2',
    scheme: '3',
    benefitPercent: '',
  },
} as const satisfies Record<string, Insurer>;
export type InsurerKey = keyof typeof INSURERS;
