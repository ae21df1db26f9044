import { defineTexts } from '../kernel/texts.ts';
import type { Holds, Trouble, Who } from './facts.ts';

/** The three questions 「受付で困ったとき」; choices stand in the order in which they are shown. */
export const questionTexts = defineTexts({
  ja: {
    holds: {
      question: '何を持っていますか',
      choices: {
        card: 'マイナ保険証（保険証として登録したマイナンバーカード）',
        'unregistered-card': 'マイナンバーカード（保険証としては登録していない）',
        confirmation: '資格確認書',
        phone: 'スマートフォンだけ',
        'former-card': '従来の健康保険証',
        nothing: '何も持っていない',
      } satisfies Record<Holds, string>,
    },
    trouble: {
      question: '受付で何が起きましたか',
      choices: {
        none: 'まだ受付していない、困っていない',
        'not-confirmed': '「無効」「情報なし」と出た',
        'not-read': '読み取れない（リーダーやカードの不具合、停電、リーダーがない）',
        pin: '暗証番号を忘れた、ロックされた',
        'certificate-grace': '電子証明書の期限が切れている（3か月以内）',
        'certificate-past': '電子証明書の期限が切れている（3か月を過ぎた）',
        'eligibility-only': '「資格の確認だけできます」と言われた',
      } satisfies Record<Trouble, string>,
    },
    who: {
      question: 'どなたが受診しますか',
      choices: {
        'under-70': '小学生から69歳',
        preschool: '小学校に入る前の子ども',
        'from-70': '70歳以上',
        'late-elderly': '後期高齢者医療の加入者（75歳以上など）',
        'self-defence': '自衛官',
        'day-labourer': '日雇特例被保険者',
      } satisfies Record<Who, string>,
    },
  },
  en: {
    holds: {
      question: 'What do you have with you?',
      choices: {
        card: 'My Number Card registered as insurance card (マイナ保険証)',
        'unregistered-card': 'My Number Card, not registered as insurance card',
        confirmation: 'Eligibility certificate (資格確認書)',
        phone: 'Only my phone',
        'former-card': 'Former health insurance card (健康保険証)',
        nothing: 'Nothing',
      },
    },
    trouble: {
      question: 'What happened at the reception?',
      choices: {
        none: 'Nothing yet, no trouble',
        'not-confirmed': 'It said “invalid” (無効) or “no information” (情報なし)',
        'not-read': 'It cannot be read (reader or card broken, no power, no reader)',
        pin: 'I forgot the PIN, or it is locked',
        'certificate-grace': 'The digital certificate has expired (less than 3 months ago)',
        'certificate-past': 'The digital certificate has expired (more than 3 months ago)',
        'eligibility-only': 'They say they can check eligibility only',
      },
    },
    who: {
      question: 'Who is the patient?',
      choices: {
        'under-70': 'From primary school to 69',
        preschool: 'A child before primary school',
        'from-70': '70 or over',
        'late-elderly': 'In the scheme for the elderly (usually 75 and over)',
        'self-defence': 'A member of the Self-Defence Forces',
        'day-labourer': 'A day labourer under the special scheme (日雇特例)',
      },
    },
  },
});
