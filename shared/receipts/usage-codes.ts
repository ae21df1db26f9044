/** 用法コード 900: the usage stands as text in 特別指示. */
export const UNCODED_USAGE = '900';

/**
 * 調剤 用法コード (SH 4) as a person reads it; 022–034 are times a day apart.
 * @source formats/receipt-uke.md §5
 */
const USAGES: Readonly<Record<string, string>> = {
  '001': '１日３回食前',
  '002': '１日３回食間',
  '003': '１日３回食後',
  '004': '１日１回朝',
  '005': '１日１回朝食前',
  '006': '１日１回朝食後',
  '007': '１日１回昼',
  '008': '１日１回昼食前',
  '009': '１日１回昼食後',
  '010': '１日１回夕',
  '011': '１日１回夕食前',
  '012': '１日１回夕食後',
  '013': '１日１回就寝前',
  '014': '授乳時',
  '015': '１日２回朝昼食前',
  '016': '１日２回朝昼食後',
  '017': '１日２回朝夕食前',
  '018': '１日２回朝夕食後',
  '019': '１日２回昼夕食前',
  '020': '１日２回昼夕食後',
  '021': '１日４回食後・就寝前',
  '034': '２４時間ごと',
  '035': '１日２回朝食前・就寝前',
  '036': '１日２回朝食後・就寝前',
  '037': '１日２回昼食前・就寝前',
  '038': '１日２回昼食後・就寝前',
  '039': '１日２回夕食前・就寝前',
  '040': '１日２回夕食後・就寝前',
  '041': '１日３回朝昼食前・就寝前',
  '042': '１日３回朝昼食後・就寝前',
  '043': '１日３回朝夕食前・就寝前',
  '044': '１日３回朝夕食後・就寝前',
  '045': '１日３回昼夕食前・就寝前',
  '046': '１日３回昼夕食後・就寝前',
  '047': '１日４回食前・就寝前',
  '048': '起床時',
};
const FIRST_HOURLY = 22;
const LAST_HOURLY = 33;

/** @returns empty for 900 and for codes not in the table */
export function usageText(code: string): string {
  const known = USAGES[code];
  if (known) return known;
  const hours = Number(code) - FIRST_HOURLY + 1;
  if (hours < 1 || hours > LAST_HOURLY - FIRST_HOURLY + 1) return '';
  return `${toFullWidth(hours)}時間ごと`;
}

const toFullWidth = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
