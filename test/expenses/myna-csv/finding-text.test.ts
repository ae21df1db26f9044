import { expect, test } from 'vitest';
import type { NoticeFinding } from '../../../shared/expenses/myna-csv/finding.ts';
import { findingText } from '../../../shared/expenses/myna-csv/finding-text.ts';

test.each<[NoticeFinding, string, string]>([
  [
    { code: 'not-an-amount', severity: 'item', line: 35, field: '医療費の総額（円）' },
    '35行目 医療費の総額（円）: 金額として読めません。この明細は取り込みませんでした。',
    'line 35 医療費の総額（円）: This is not an amount. This row was left out.',
  ],
  [
    { code: 'outside-period', severity: 'note', line: 31, field: '' },
    '31行目: ファイルの期間の外の診療年月です。',
    'line 31: The month is outside the period of the file.',
  ],
  [
    { code: 'no-items', severity: 'note', line: 0, field: '' },
    '明細が1件もありません。',
    'There is no row of expenses.',
  ],
])('%o', (finding, ja, en) => {
  expect(findingText(finding, 'ja')).toBe(ja);
  expect(findingText(finding, 'en')).toBe(en);
});
