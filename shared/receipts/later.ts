import type { IsoDate, YearMonth } from '../kernel/dates.ts';
import type { Receipt, ReceiptForm } from './codec.ts';

/**
 * One delivered version of a receipt of one person: all that decides whether it counts. Versions are
 * stored as a set; nothing is overwritten, so the order of arrival cannot matter.
 */
export type ReceiptVersion = {
  /** {@link receiptKey} */
  key: string;
  /** 保険者番号 when the review body split the receipt between two insurers (SN 05 分割), else empty. */
  splitInsurer: string;
  searchNumbers: readonly string[];
  claimMonth: YearMonth | undefined;
  form: ReceiptForm;
  /** Day the delivery was received. */
  asOf: IsoDate;
  /** Fingerprint of the file: versions of one file never replace each other. */
  file: string;
  visibleFrom: IsoDate;
};

const SPLIT = '05';
const MAIN_INSURANCE = '1';

/**
 * Person, institution, month, kind, inpatient or not, prescriber. The printed insurer is no part of it,
 * so 振替 (SN 04) stays the same receipt. @source product §4.2
 */
export const receiptKey = (receipt: Receipt, personId: string): string =>
  [
    personId,
    receipt.institution.code,
    receipt.careMonth,
    receipt.kind,
    receipt.inpatient ? 'inpatient' : 'outpatient',
    receipt.dispensing?.prescriber.code ?? '',
  ].join('/');

/** @returns the insurer when this is one half of a split receipt, else empty */
export function splitInsurerOf(receipt: Receipt): string {
  const split = receipt.confirmations.find(
    ({ payer, result }) => payer === MAIN_INSURANCE && result === SPLIT,
  );
  return split ? split.insurerNumber || receipt.person.insurerNumber : '';
}

export function versionOf(
  receipt: Receipt,
  personId: string,
  delivery: Pick<ReceiptVersion, 'asOf' | 'file' | 'visibleFrom'>,
): ReceiptVersion {
  return {
    key: receiptKey(receipt, personId),
    splitInsurer: splitInsurerOf(receipt),
    searchNumbers: receipt.searchNumbers,
    claimMonth: receipt.claimMonth,
    form: receipt.form,
    ...delivery,
  };
}

/** 検索番号 decides where both have one, else the key; the halves of a split receipt are two receipts. */
export function isSameReceipt(a: ReceiptVersion, b: ReceiptVersion): boolean {
  if (a.splitInsurer !== b.splitInsurer && a.splitInsurer !== '' && b.splitInsurer !== '')
    return false;
  if (a.searchNumbers.length > 0 && b.searchNumbers.length > 0)
    return a.searchNumbers.some((number) => b.searchNumbers.includes(number));
  return a.key === b.key;
}

/**
 * Order of versions of one receipt, as text that compares: 請求年月, then insurer form over provider
 * form, then the day of delivery; the fingerprint only makes a choice between equals the same always.
 */
export const rankOf = ({ claimMonth, form, asOf, file }: ReceiptVersion): string =>
  `${claimMonth ?? '0000-00'}/${form === 'insurer' ? 1 : 0}/${asOf}/${file}`;

/**
 * The versions that count on a day: visible, and not replaced by a visible later one from another file.
 * A version that is itself replaced still replaces earlier ones. Keeps the order of the input.
 */
export function currentVersions<T extends ReceiptVersion>(
  versions: readonly T[],
  today: IsoDate,
): T[] {
  const visible = versions.filter(({ visibleFrom }) => visibleFrom <= today);
  const related = new Map<string, T[]>();
  const addTo = (index: string, version: T) => {
    const known = related.get(index);
    if (known) known.push(version);
    else related.set(index, [version]);
  };
  for (const version of visible) for (const index of indexesOf(version)) addTo(index, version);
  return visible.filter((version) => {
    const rank = rankOf(version);
    const replaces = (other: T) =>
      other.file !== version.file && isSameReceipt(other, version) && rankOf(other) > rank;
    return !indexesOf(version).some((index) => related.get(index)?.some(replaces));
  });
}

/** Two versions of one receipt share at least one of these. */
const indexesOf = ({ key, searchNumbers }: ReceiptVersion): string[] => [
  key,
  ...searchNumbers.map((number) => `#${number}`),
];
