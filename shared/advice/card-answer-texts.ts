import { defineTexts } from '../kernel/texts.ts';
import type { Answer } from './answer-days.ts';

/** For those who have their card with them: one sentence to act on, one that says why. */
export const cardAnswers = defineTexts({
  ja: {
    'card-reads': {
      answer: () =>
        'マイナ保険証をカードリーダーに置くだけです。ほかに持っていくものはありません。',
      reason: () =>
        '高齢受給者証、限度額適用認定証、限度額適用・標準負担額減額認定証、特定疾病療養受療証も、見せる必要はありません。',
    },
    'self-defence': {
      answer: () => '自衛官の方も、マイナ保険証をカードリーダーに置くだけです。',
      reason: ({ selfDefence }) =>
        `自衛官の資格は、${selfDefence}からオンラインで確認できるようになりました。`,
    },
    'not-confirmed': {
      answer: () => 'マイナ保険証と一緒に、次のうちできるものを上から順に受付で見せてください。',
      reason: () =>
        '「無効」「情報なし」と出ても、資格がある方はいつもの自己負担で受診できます。新しい保険者の登録がまだのことなどがあります。',
    },
    'not-read': {
      answer: () => 'マイナ保険証と一緒に、次のうちできるものを上から順に受付で見せてください。',
      reason: () =>
        'カードリーダーやカードの不具合、停電、通信の障害、リーダーのない施設でも、資格がある方はいつもの自己負担で受診できます。',
    },
    pin: {
      answer: () =>
        '暗証番号は要りません。顔認証か、職員が顔写真を見て確かめる方法（目視）を受付で頼んでください。',
      reason: () =>
        '暗証番号を忘れても、3回まちがえてロックされても、暗証番号のない顔認証マイナンバーカードでも、受付では使えます。このサイトへのログインには暗証番号が要ります。',
    },
    'eligibility-only': {
      answer: () => 'マイナ保険証を、スマートフォンやタブレットの読み取り機に置いてください。',
      reason: () =>
        'この方式（資格確認限定型）の施設では、資格だけを確認します。お薬や健診の情報は共有されないので、必要なら自分で伝えてください。',
    },
    'certificate-expiring': {
      answer: () =>
        'マイナ保険証はそのまま使えます。いまのうちに電子証明書を更新し、資格情報のPDFを保存してください。',
      reason: ({ certificate, grace }) =>
        `電子証明書の期限は${certificate}です。期限が切れるとこのサイトにログインできなくなります。受付での資格の確認は${grace}までできます。`,
    },
    'certificate-grace': {
      answer: ({ grace }) =>
        grace
          ? `マイナ保険証は、${grace}まで資格の確認に使えます。早めに更新してください。`
          : 'マイナ保険証は、期限の月の末日から3か月間は資格の確認に使えます。早めに更新してください。',
      reason: () =>
        '電子証明書の期限が切れても、3か月間は資格の確認だけはできます。お薬などの情報は共有されません。更新は市区町村の窓口です。',
    },
    'certificate-past': {
      answer: () =>
        'マイナンバーカードと一緒に、次のどちらかを受付で見せてください。資格確認書が届いていれば、それだけで受診できます。',
      reason: () =>
        '電子証明書の期限から3か月を過ぎると、カードだけでは資格を確認できません。資格確認書は、申請しなくても保険者から届きます。カードそのものと資格は有効です。',
    },
  } satisfies Record<string, Answer>,
  en: {
    'card-reads': {
      answer: () => 'Just put your My Number Card on the reader. You need nothing else.',
      reason: () =>
        'There is no need to show a certificate for the elderly (高齢受給者証), for cost limits (限度額適用認定証) or for a specified disease (特定疾病療養受療証).',
    },
    'self-defence': {
      answer: () =>
        'As a member of the Self-Defence Forces, too, just put your card on the reader.',
      reason: ({ selfDefence }) => `This coverage can be checked online since ${selfDefence}.`,
    },
    'not-confirmed': {
      answer: () => 'Together with your card, show what you can of the following, in this order.',
      reason: () =>
        'Even if the reader says “invalid” (無効) or “no information” (情報なし), an insured person pays the usual share. A new insurer may not have registered you yet.',
    },
    'not-read': {
      answer: () => 'Together with your card, show what you can of the following, in this order.',
      reason: () =>
        'When the reader or the card is broken, the network is down or there is no reader, an insured person still pays the usual share.',
    },
    pin: {
      answer: () =>
        'You need no PIN. Use face recognition, or ask the staff to compare your photo (目視).',
      reason: () =>
        'At a reception the card works if you forgot the PIN, if it is locked after three wrong tries, and if the card has no PIN. Signing in to this site does need the PIN.',
    },
    'eligibility-only': {
      answer: () => 'Put your card on the phone or tablet that the place uses as a reader.',
      reason: () =>
        'This kind of place (資格確認限定型) checks eligibility only. Medicines and checkups are not shared, so mention them yourself if needed.',
    },
    'certificate-expiring': {
      answer: () =>
        'Your card still works. Renew its digital certificate and save the PDF of your coverage now.',
      reason: ({ certificate, grace }) =>
        `The certificate ends on ${certificate}. After that you cannot sign in here; receptions can check eligibility until ${grace}.`,
    },
    'certificate-grace': {
      answer: ({ grace }) =>
        grace
          ? `Your card still works for checking eligibility until ${grace}. Please renew it soon.`
          : 'Your card still works for checking eligibility for three months from the end of the month of expiry. Please renew it soon.',
      reason: () =>
        'After the digital certificate has expired, eligibility and nothing else can be checked for three months. Renew it at your city office.',
    },
    'certificate-past': {
      answer: () =>
        'Together with your card, show one of the following. If an eligibility certificate (資格確認書) has come, that alone is enough.',
      reason: () =>
        'More than three months after the digital certificate expired, the card alone no longer shows your eligibility. A 資格確認書 comes from your insurer without asking. The card itself and your coverage are still valid.',
    },
  },
});
