import { defineTexts } from '../kernel/texts.ts';

/** Where a rule is written. Documents are numbered as in `shared/statistics/documents.ts`. */
export type SourceId = '000' | '002' | '004' | 'public-pages' | 'statute';

/**
 * Month of each source, `YYYY-MM`. Public pages of ministries and insurers change: theirs is the month in
 * which they were read. A statute has no month of its own here.
 */
export const SOURCE_MONTH: Readonly<Record<SourceId, string | null>> = {
  '000': '2022-01',
  '002': '2021-09',
  '004': '2024-11',
  'public-pages': '2026-11',
  statute: null,
};

/** One place in one source. `section` is its heading as printed, in Japanese. */
export type Source = { id: SourceId; section: string };

export const sourceTexts = defineTexts({
  ja: {
    '000': '厚生労働省「オンライン資格確認等システムについて」（2022年1月）',
    '002': '厚生労働省 オンライン資格確認の本格運用開始に向けた資料（2021年9月）',
    '004': '厚生労働省保険局「マイナ保険証の利用促進等について」（2024年11月）',
    'public-pages': '厚生労働省・デジタル庁・保険者の公開ページ（2026年11月に確認）',
    statute: '法令',
  } satisfies Record<SourceId, string>,
  en: {
    '000': 'MHLW, On the online eligibility verification system (January 2022)',
    '002': 'MHLW, paper before full operation of online eligibility verification (September 2021)',
    '004': 'MHLW Health Insurance Bureau, On promoting the use of the card (November 2024)',
    'public-pages': 'Public pages of MHLW, Digital Agency and insurers (read in November 2026)',
    statute: 'Statute',
  },
});
