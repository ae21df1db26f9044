import type { Series } from '../../codec.ts';
import { percent } from '../../columns.ts';
import { namedRows } from '../../rows.ts';

/** Document 004, 「患者の最新の資格情報の確認結果」, 10/14～10/20の資格確認結果. */
export const verificationResults202410: Series = {
  id: 'verification-results-2024-10',
  topic: 'results',
  document: '004',
  heading: '10/14～10/20の資格確認結果',
  title: {
    ja: '資格を確認できなかった割合・無効の割合（2024年10月14日～20日）',
    en: 'Verifications without a result or with invalid coverage (14–20 October 2024)',
  },
  asOf: { from: '2024-10-14', to: '2024-10-20' },
  columns: [
    percent('not-found', '資格確認ができなかった割合', 'No coverage found', { decimals: 2 }),
    percent('invalid', '資格無効の割合', 'Coverage invalid', { decimals: 2 }),
  ],
  rows: namedRows([
    [
      'certificate-claim-computer',
      '保険証（レセコンから照会）',
      'Certificate, asked from the claim computer',
      1.93,
      1.62,
    ],
    [
      'certificate-terminal',
      '保険証（資格確認端末の画面から照会）',
      'Certificate, typed into the terminal',
      11.11,
      2.03,
    ],
    ['card', 'マイナンバーカード', 'My Number Card', 0.2, 0.29],
  ]),
  checks: [],
  differences: [],
  footnotes: [
    {
      by: 'document',
      text: {
        ja: 'レセコンからの照会は登録済みの患者の資格、端末からの照会は券面の情報による確認。',
        en: 'From the claim computer: patients already stored there. From the terminal: what is printed on the certificate.',
      },
    },
    {
      by: 'portal',
      text: {
        ja: '割合の分母（件数）は資料に書かれていません。',
        en: 'The document does not print the number of verifications behind the shares.',
      },
    },
  ],
  charts: [
    {
      kind: 'bars',
      columns: ['not-found', 'invalid'],
      title: { ja: '確認できなかった割合と無効の割合', en: 'No coverage found, coverage invalid' },
    },
  ],
};
