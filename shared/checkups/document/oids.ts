/** OIDs below `1.2.392.200119.6.` @source formats/checkup-xml.md §3 (XSD set V08, MHLW item table) */
const below = (suffix: string) => `1.2.392.200119.6.${suffix}`;

export const HL7 = 'urn:hl7-org:v3';
export const MHLW = 'https://www.mhlw.go.jp/stf/seisakunitsuite/bunya/0000161103.html';

export const OID = {
  insurer: below('101'),
  institution: below('102'),
  symbol: below('204'),
  number: below('205'),
  branch: below('211'),
  /** 受診券整理番号, 利用券整理番号; the first may be followed by `.1` and the insurer number. */
  tickets: [below('209'), below('210')],
  ticketKind: below('208'),
  report: below('1001'),
  program: below('1002'),
  item: below('1005'),
  method: below('1007'),
  section: below('1010'),
  sex: below('1104'),
} as const;
