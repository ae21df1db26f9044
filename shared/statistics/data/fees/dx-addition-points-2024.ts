import type { Series } from '../../codec.ts';
import { count } from '../../columns.ts';
import { namedRows } from '../../rows.ts';

/** Document 004, 「医療DX推進体制整備加算及び医療情報取得加算の見直し」, 医療DX推進体制整備加算. */
export const dxAdditionPoints2024: Series = {
  id: 'dx-addition-points-2024',
  topic: 'fees',
  document: '004',
  heading: '医療DX推進体制整備加算',
  title: {
    ja: '医療DX推進体制整備加算の点数（2024年6月～9月・10月から）',
    en: 'Addition for digital readiness: points (June–September and from October 2024)',
  },
  asOf: { from: '2024-06-01', to: '2024-10-01' },
  columns: [
    count('medical', '医科', 'Medical', 'fee-points'),
    count('dental', '歯科', 'Dental', 'fee-points'),
    count('pharmacy', '調剤', 'Dispensing', 'fee-points'),
  ],
  rows: namedRows([
    ['from-06', '2024年6月～9月', 'June–September 2024', 8, 6, 4],
    ['level-1', '2024年10月から・加算1', 'From October 2024, level 1', 11, 9, 7],
    ['level-2', '2024年10月から・加算2', 'From October 2024, level 2', 10, 8, 6],
    ['level-3', '2024年10月から・加算3', 'From October 2024, level 3', 8, 6, 4],
  ]),
  checks: [],
  differences: [],
  footnotes: [
    {
      by: 'document',
      text: {
        ja: '初診時に加算。加算1・2は、マイナポータルの医療情報などに基づく健康管理の相談に応じることも要件。',
        en: 'Added at a first visit. Levels 1 and 2 also ask for advice to patients from their Mynaportal data.',
      },
    },
  ],
  charts: [],
};
