/** The heading of an eligibility delivery, in its order. @source product.md §4.1 */
export const COLUMNS = [
  'asOf',
  'action',
  'personId',
  'insurerNumber',
  'insurerName',
  'symbol',
  'number',
  'branch',
  'relation',
  'name',
  'kana',
  'birthDate',
  'sex',
  'address',
  'validFrom',
  'validTo',
  'issuedOn',
  'copaymentPercent',
  'copaymentFrom',
  'copaymentTo',
  'limitCategory',
  'limitFrom',
  'limitTo',
  'specificDisease',
  'cardRegistration',
  'cardRegisteredOn',
  'cardCertificateExpiresOn',
  'confirmationIssuedOn',
  'confirmationExpiresOn',
  'disclosureStopped',
  'guardians',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Recognises the delivery by its first line, with or without BOM. */
export const isEligibilityHeading = (line: string): boolean => {
  const names = headingNames(line.split(','));
  return ['asOf', 'action', 'personId', 'insurerNumber'].every((name) => names.includes(name));
};

/** Where each column stands; other order and further columns are accepted, a missing column is not. */
export type Heading =
  | { ok: true; width: number; at: Readonly<Record<Column, number>> }
  | { ok: false; missing: readonly Column[] };

export function readHeading(fields: readonly string[]): Heading {
  const names = headingNames(fields);
  const missing = COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) return { ok: false, missing };
  const at = Object.fromEntries(COLUMNS.map((column) => [column, names.indexOf(column)]));
  return { ok: true, width: fields.length, at: at as Record<Column, number> };
}

const headingNames = (fields: readonly string[]): string[] =>
  fields.map((field) =>
    field
      .replace(/^\ufeff/, '')
      .replace(/^"|"$/g, '')
      .trim(),
  );
