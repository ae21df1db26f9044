import type { Language } from '../../kernel/texts.ts';
import type { NoticeFinding } from './finding.ts';
import { noticeTexts } from './texts.ts';

/** `35行目 医療費の総額（円）: 金額として読めません。この明細は取り込みませんでした。` */
export function findingText(finding: NoticeFinding, language: Language): string {
  const texts = noticeTexts[language];
  const place = finding.line > 0 ? texts.place(finding.line) : '';
  const where = [place, finding.field].filter((part) => part !== '').join(' ');
  const what = [texts.findings[finding.code], finding.severity === 'item' ? texts.rejected : '']
    .filter((part) => part !== '')
    .join(language === 'ja' ? '' : ' ');
  return where ? `${where}: ${what}` : what;
}
