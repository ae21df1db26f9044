import type { DocumentId, Localised } from './codec.ts';

/** A public document, as a reader would cite it. `printedTitle` is null where the document carries none. */
export type SourceDocument = {
  id: DocumentId;
  printedTitle: string | null;
  title: Localised;
  publisher: Localised;
  /** Month of the document, `YYYY-MM`; its figures carry their own dates. */
  month: string;
};

const MHLW: Localised = { ja: '厚生労働省', en: 'Ministry of Health, Labour and Welfare (MHLW)' };
const HEALTH_INSURANCE_BUREAU: Localised = {
  ja: '厚生労働省 保険局',
  en: 'MHLW, Health Insurance Bureau',
};

export const DOCUMENTS: readonly SourceDocument[] = [
  {
    id: '002',
    printedTitle: null,
    title: {
      ja: 'オンライン資格確認の本格運用開始に向けた資料（2021年9月）',
      en: 'Paper before full operation of online eligibility verification (September 2021)',
    },
    publisher: MHLW,
    month: '2021-09',
  },
  {
    id: '000',
    printedTitle: 'オンライン資格確認等システムについて',
    title: {
      ja: '「オンライン資格確認等システムについて」（2022年1月）',
      en: 'On the online eligibility verification system (January 2022)',
    },
    publisher: MHLW,
    month: '2022-01',
  },
  {
    id: '003',
    printedTitle: null,
    title: {
      ja: '厚生労働省ウェブサイトの頁「オンライン資格確認システムの導入状況・利用状況」（2022年11月）',
      en: 'Web page of the MHLW on rollout and use (November 2022)',
    },
    publisher: MHLW,
    month: '2022-11',
  },
  {
    id: '001',
    printedTitle: 'マイナ保険証の利用について',
    title: {
      ja: '「マイナ保険証の利用について」参考資料5（2023年9月）',
      en: 'On the use of the My Number Card as insurance certificate, reference 5 (September 2023)',
    },
    publisher: HEALTH_INSURANCE_BUREAU,
    month: '2023-09',
  },
  {
    id: '004',
    printedTitle: 'マイナ保険証の利用促進等について',
    title: {
      ja: '「マイナ保険証の利用促進等について」（2024年11月）',
      en: 'On promoting the use of the card (November 2024)',
    },
    publisher: HEALTH_INSURANCE_BUREAU,
    month: '2024-11',
  },
];
