/**
 * 報告区分: results of checkups, and requests to delete one. 21 to 25 are 特定保健指導, which this portal is not
 * delivered. @source formats/checkup-xml.md §4 (codes of the eCheckup guide)
 */
const DELETIONS: ReadonlySet<string> = new Set(['19', '49', '69', '79', '89']);
const RESULTS = /^(1[0-8]|4[0-8]|6[0-8]|7[0-8]|8[0-8]|99)$/;

export const isDeletion = (report: string): boolean => DELETIONS.has(report);
export const isResult = (report: string): boolean => RESULTS.test(report);
