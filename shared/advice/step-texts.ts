import { defineTexts } from '../kernel/texts.ts';
import type { StepId } from './table.ts';

/** What can be shown instead, and which share of the cost is paid. */
export const stepTexts = defineTexts({
  ja: {
    steps: {
      'screen-and-card': '資格情報の画面か、保存したPDF（カードと一緒に）',
      'notice-and-card': '「資格情報のお知らせ」の紙（カードと一緒に）',
      returning: '前にもかかったところなら、保険が変わっていないことを口頭で伝える',
      declaration: '「被保険者資格申立書」を受付で書く',
    } satisfies Record<StepId, string>,
    shares: {
      preschool: '窓口で払うのは2割です（小学校入学前）。10割ではありません。',
      'from-70': '窓口で払うのは1割から3割です（70歳以上、後期高齢者医療）。10割ではありません。',
      others: '窓口で払うのは3割です。10割ではありません。',
    },
  },
  en: {
    steps: {
      'screen-and-card': 'This coverage screen or the saved PDF (with the card)',
      'notice-and-card': 'The eligibility notice on paper, 資格情報のお知らせ (with the card)',
      returning: 'If you have been there before: say that your insurance has not changed',
      declaration: 'Fill in the declaration 被保険者資格申立書 at the reception',
    },
    shares: {
      preschool: 'You pay 20% (before primary school), not the full cost.',
      'from-70': 'You pay 10% to 30% (aged 70 and over), not the full cost.',
      others: 'You pay 30%, not the full cost.',
    },
  },
});
