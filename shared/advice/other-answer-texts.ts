import { defineTexts } from '../kernel/texts.ts';
import type { Answer } from './answer-days.ts';

/** For those who come with something else, or cannot use the card. */
export const otherAnswers = defineTexts({
  ja: {
    'day-labourer': {
      answer: () => 'マイナ保険証では確認できません。受給資格者票を受付に見せてください。',
      reason: () => '日雇特例被保険者の資格は、オンライン資格確認の対象外です。',
    },
    confirmation: {
      answer: ({ confirmation }) =>
        confirmation
          ? `資格確認書を受付で見せてください（${confirmation}まで）。`
          : '資格確認書を受付で見せてください。有効期限も確かめてください。',
      reason: () =>
        '資格確認書だけで、いつもの自己負担で受診できます。お薬や健診の情報は共有されません。',
    },
    'confirmation-ended': {
      answer: () =>
        '資格確認書の有効期限が過ぎています。新しいものが届いていなければ、保険者に電話してください。',
      reason: ({ confirmation }) => `お手もとの資格確認書は${confirmation}まででした。`,
    },
    'not-registered': {
      answer: () =>
        'マイナンバーカードを持っていき、受付のカードリーダーでその場で利用登録できます。',
      reason: () =>
        '利用登録は、医療機関・薬局のカードリーダー、マイナポータル、セブン銀行のATMでできます。登録していない間は、資格確認書を見せてください。',
    },
    phone: {
      answer: () =>
        '対応している医療機関・薬局では、スマートフォンだけで受け付けられます。はじめて行くところには、カードも持っていってください。',
      reason: ({ phone }) =>
        `スマートフォンのマイナ保険証は、${phone}から、機器のある施設だけで使えます。読み取れないときのために、カードがあると安心です。`,
    },
    'phone-not-read': {
      answer: () =>
        'マイナンバーカードを持っていれば、カードで受け付けてもらってください。なければ受付に相談してください。',
      reason: () =>
        'スマートフォンの読み取りに対応していない施設や、うまく読み取れないことがあります。資格情報の画面は、カードと一緒でなければ使えません。',
    },
    'phone-not-yet': {
      answer: () =>
        'スマートフォンだけでは受け付けられません。マイナンバーカードを持っていってください。',
      reason: ({ phone }) => `スマートフォンのマイナ保険証は、${phone}に始まりました。`,
    },
    nothing: {
      answer: () =>
        'いったん医療費の全額（10割）を払い、あとで資格を確認してもらうと、自己負担との差額が戻ります。',
      reason: () =>
        'カードも資格確認書もないと、その場では資格を確認できません。前に受診したことがあるなど、医療機関の判断で全額にならないこともあるので、受付に相談してください。',
    },
    'former-card-ended': {
      answer: () =>
        '従来の健康保険証は使えません。マイナ保険証か資格確認書を持っていってください。',
      reason: ({ insuranceCard }) => `健康保険証は${insuranceCard}で使えなくなりました。`,
    },
    'former-card-tolerated': {
      answer: ({ tolerance }) =>
        `期限の切れた健康保険証でも、${tolerance}までは受付で調べてもらえます。マイナ保険証か資格確認書があれば、そちらを見せてください。`,
      reason: ({ insuranceCard }) => `健康保険証は${insuranceCard}で期限が切れています。`,
    },
    'former-card-valid': {
      answer: () => '健康保険証を受付で見せてください。',
      reason: ({ insuranceCard }) => `書かれた期限の範囲で、最長${insuranceCard}まで使えます。`,
    },
  } satisfies Record<string, Answer>,
  en: {
    'day-labourer': {
      answer: () =>
        'The card cannot be used. Show your eligibility slip (受給資格者票) at the reception.',
      reason: () =>
        'Day labourers under the special scheme (日雇特例被保険者) are not covered by online checks.',
    },
    confirmation: {
      answer: ({ confirmation }) =>
        confirmation
          ? `Show your eligibility certificate (資格確認書) at the reception (valid until ${confirmation}).`
          : 'Show your eligibility certificate (資格確認書) at the reception, and check until when it is valid.',
      reason: () =>
        'It is enough for paying the usual share. Medicines and checkups are not shared.',
    },
    'confirmation-ended': {
      answer: () =>
        'Your eligibility certificate (資格確認書) has run out. If no new one has come, call your insurer.',
      reason: ({ confirmation }) => `The one you have was valid until ${confirmation}.`,
    },
    'not-registered': {
      answer: () =>
        'Bring your My Number Card: you can register it on the spot at the card reader.',
      reason: () =>
        'You can register at the reader of a clinic or pharmacy, in Mynaportal, or at a Seven Bank ATM. Until then show your eligibility certificate (資格確認書).',
    },
    phone: {
      answer: () =>
        'At places equipped for it the phone is enough. On a first visit bring the card as well.',
      reason: ({ phone }) =>
        `Phones are accepted since ${phone}, only where there is a reader for them. The card helps if the phone cannot be read.`,
    },
    'phone-not-read': {
      answer: () =>
        'If you have your My Number Card with you, use it. If not, ask at the reception.',
      reason: () =>
        'Not every place reads phones, and reading can fail. The coverage screen counts only together with the card.',
    },
    'phone-not-yet': {
      answer: () => 'The phone alone is not accepted. Please bring your My Number Card.',
      reason: ({ phone }) => `Phones are accepted from ${phone}.`,
    },
    nothing: {
      answer: () =>
        'You pay the full cost (10割) first; the difference is paid back once your coverage has been checked.',
      reason: () =>
        'Without a card or certificate your coverage cannot be checked on the spot. The place may decide otherwise, for instance if you have been there before, so ask.',
    },
    'former-card-ended': {
      answer: () =>
        'The former health insurance card (健康保険証) can no longer be used. Bring your My Number Card or eligibility certificate (資格確認書).',
      reason: ({ insuranceCard }) => `Former cards ended on ${insuranceCard}.`,
    },
    'former-card-tolerated': {
      answer: ({ tolerance }) =>
        `Until ${tolerance} a reception can still look you up with a former card that has expired. If you have a My Number Card or 資格確認書, show that.`,
      reason: ({ insuranceCard }) => `Former cards ended on ${insuranceCard}.`,
    },
    'former-card-valid': {
      answer: () => 'Show your health insurance card (健康保険証) at the reception.',
      reason: ({ insuranceCard }) =>
        `It can be used until the date on it, at most until ${insuranceCard}.`,
    },
  },
});
