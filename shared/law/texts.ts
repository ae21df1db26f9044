import { dateText } from '../kernel/date-text.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { defineTexts, type Language } from '../kernel/texts.ts';
import { type DatedRule, LAW, type LawId } from './rules.ts';

type Days = { from: string; to: string };

/** One sentence per dated rule; every date comes from `rules.ts`. */
const sentences = defineTexts({
  ja: {
    insuranceCard: ({ to }: Days) => `従来の健康保険証は、${to}で使えなくなりました。`,
    insuranceCardTolerance: ({ to }: Days) =>
      `期限が切れた健康保険証でも、${to}までは受付で資格を調べてもらえる扱いでした。`,
    confirmationForAllLateElderly: ({ to }: Days) =>
      `後期高齢者医療の方には、${to}までは、マイナ保険証の有無にかかわらず資格確認書が届く扱いでした。`,
    confirmationFromAge85: ({ from }: Days) =>
      `後期高齢者医療では、${from}から、85歳以上の方にはマイナ保険証の有無にかかわらず資格確認書が届きます。85歳未満の方には、マイナ保険証の状態に応じて、または申請により交付されます。`,
    phoneAsCard: ({ from }: Days) =>
      `スマートフォンのマイナ保険証は、${from}から、対応している医療機関・薬局だけで使えます。`,
    mynaApp: ({ from }: Days) => `マイナポータルアプリは、${from}に「マイナアプリ」になりました。`,
    confirmationIssued: ({ from }: Days) =>
      `健康保険証に代わる資格確認書と資格情報のお知らせは、${from}から交付されています。`,
    certificateGrace: ({ from }: Days) =>
      `${from}から、電子証明書の期限が切れても、期限の月の末日から3か月間は、資格の確認だけはできます。`,
    selfDefenceForces: ({ from }: Days) =>
      `自衛官の方は、${from}から、マイナ保険証で資格を確認できます。日雇特例被保険者の方は対象外です。`,
    highCostCaps2026: ({ from }: Days) =>
      `高額療養費の自己負担限度額が、${from}から変わり、年間の上限ができました。`,
    highCostClasses2027: ({ from }: Days) =>
      `高額療養費の所得区分が、${from}から細かく分かれる予定です。`,
    twoTenthsRelief: ({ to }: Days) =>
      `後期高齢者医療で2割負担の方の、負担の増え方をおさえる措置は、${to}で終わりました。`,
    storedFiveYears: () => '薬剤・診療・医療費の記録は、診療月から5年間保存されます。',
    selfMedicationScope: ({ from }: Days) =>
      `セルフメディケーション税制の対象になる薬の範囲は、${from}以後に買った分から変わる予定です。`,
    taxReturn2026: ({ from, to }: Days) =>
      `令和8年分の確定申告の期間は、${from}から${to}までです。`,
  } satisfies Record<LawId, (days: Days) => string>,
  en: {
    insuranceCard: ({ to }: Days) =>
      `The former health insurance card (健康保険証) could be used until ${to}.`,
    insuranceCardTolerance: ({ to }: Days) =>
      `Until ${to}, receptions could still look you up with a former card that had expired.`,
    confirmationForAllLateElderly: ({ to }: Days) =>
      `Until ${to}, everyone in the scheme for people aged 75 and over was sent an eligibility certificate (資格確認書), whatever card they had.`,
    confirmationFromAge85: ({ from }: Days) =>
      `Since ${from}, people aged 85 and over in the scheme for the elderly are sent an eligibility certificate whatever card they have; younger ones depending on their card, or if they apply.`,
    phoneAsCard: ({ from }: Days) =>
      `Since ${from}, a phone can stand in for the card, only at clinics and pharmacies equipped for it.`,
    mynaApp: ({ from }: Days) => `The Mynaportal app became “Myna App” (マイナアプリ) on ${from}.`,
    confirmationIssued: ({ from }: Days) =>
      `Eligibility certificates (資格確認書) and notices (資格情報のお知らせ) have been issued instead of insurance cards since ${from}.`,
    certificateGrace: ({ from }: Days) =>
      `Since ${from}, when the card’s digital certificate has expired, eligibility (and nothing else) can still be checked for three months from the end of that month.`,
    selfDefenceForces: ({ from }: Days) =>
      `Since ${from}, members of the Self-Defence Forces can use the card; day labourers under the special scheme (日雇特例被保険者) cannot.`,
    highCostCaps2026: ({ from }: Days) =>
      `The monthly caps for high medical costs changed on ${from}, and a cap per year was added.`,
    highCostClasses2027: ({ from }: Days) =>
      `Finer income classes for high medical costs are planned from ${from}.`,
    twoTenthsRelief: ({ to }: Days) =>
      `The limit on how much costs could rise for elderly people paying 20% ended on ${to}.`,
    storedFiveYears: () =>
      'Records of medicines, treatments and expenses are kept for five years from the month of care.',
    selfMedicationScope: ({ from }: Days) =>
      `The medicines covered by the self-medication tax deduction are planned to change for purchases from ${from}.`,
    taxReturn2026: ({ from, to }: Days) => `Tax returns for 2026 are taken from ${from} to ${to}.`,
  },
});

const UNREAD = {
  ja: '（公的な資料でまだ確かめていません）',
  en: ' (Not yet checked against an official source.)',
} as const;

/** What a dated rule says, with its dates, in one sentence; with a word of warning where nobody read its source. */
export function lawText(id: LawId, language: Language): string {
  const { validFrom, validTo, certainty }: DatedRule = LAW[id];
  const text = (date: IsoDate | undefined) => (date ? dateText(date, language) : '');
  const sentence = sentences[language][id]({ from: text(validFrom), to: text(validTo) });
  return certainty === 'recalled' ? `${sentence}${UNREAD[language]}` : sentence;
}
