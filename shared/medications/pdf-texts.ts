import { defineTexts } from '../kernel/texts.ts';

/** What only the printed list of medicines says. */
export const medicationPdfTexts = defineTexts({
  ja: {
    saving: '自己負担相当額／削減可能額（最大）',
    yen: (values: { amount: string }) => `${values.amount}円`,
    atMost: (values: { amount: string }) => `最大${values.amount}円`,
    amount: (values: { per: string; amount: string }) => `${values.per} ${values.amount}`,
    explained: (values: { word: string; help: string }) => `${values.word}：${values.help}`,
  },
  en: {
    saving: 'Your share / possible saving (at most)',
    yen: (values: { amount: string }) => `${values.amount} yen`,
    atMost: (values: { amount: string }) => `up to ${values.amount} yen`,
    amount: (values: { per: string; amount: string }) => `${values.amount} ${values.per}`,
    explained: (values: { word: string; help: string }) => `${values.word}: ${values.help}`,
  },
});
