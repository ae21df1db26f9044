import { defineTexts } from '../kernel/texts.ts';

/**
 * The page of the first linking, where the numbers of the card are typed in.
 * @source product.md F1; where the numbers are printed: formats/identity-and-insurance-numbers.md §8
 */
export const linkTexts = defineTexts({
  ja: {
    title: '番号の確認',
    description: 'はじめてのログインで、健康保険の記録と結び付けるための番号を入力するページです。',
    lead: 'カードの住所と、保険者に届けられた住所が一致しませんでした。ほかの人の記録と取り違えないよう、保険の番号で確かめます。入力するのは今回だけです。',
    where:
      '番号は「資格情報のお知らせ」「資格確認書」、またはマイナポータルの「健康保険証」の画面にあります。',
    required: '※必須',
    insurerNumber: '保険者番号',
    insurerNumberHelp: '6桁または8桁の数字。',
    symbol: '記号',
    symbolHelp: '書かれていないときは、空のままにしてください（後期高齢者医療など）。',
    number: '番号',
    branch: '枝番',
    branchHelp: '2桁の数字。書かれていないときは、空のままにしてください。',
    paste: '全角・半角、空白はどちらでもかまいません。コピーした番号の貼り付けもできます。',
    submit: '確かめる',
    sending: '確かめています',
    errors: {
      insurerNumberEmpty: '＊保険者番号を入力してください。',
      insurerNumber: '＊保険者番号は6桁か8桁の数字です。写し間違いがないか、確かめてください。',
      number: '＊番号を入力してください。',
      branch: '＊枝番は2桁までの数字です。',
    },
    wrong: {
      title: '番号が一致しませんでした',
      action:
        '写し間違いがないか、確かめてください。続けて5回一致しないと、1時間入力できなくなります。お手元の番号が正しいときは、保険者にお電話ください。',
    },
    expired: {
      title: 'はじめからやり直してください',
      action:
        '本人確認から時間がたったため、この画面は使えなくなりました。もう一度ログインしてください。',
    },
    again: 'ログインへ戻る',
    phone: (values: { phone: string }) => `お電話：${values.phone}`,
    noScript:
      'この入力には、ブラウザーのJavaScriptを有効にしてください。使えないときは、運営者の窓口へお電話ください。',
  },
  en: {
    title: 'Check of your numbers',
    description: 'At the first sign-in: type in the numbers that connect you to your records.',
    lead: 'The address on your card differs from the one your insurer knows. So that nobody’s records are mixed up, your insurance numbers decide. You type them in this once.',
    where:
      'They are printed on your 資格情報のお知らせ or 資格確認書, and shown in Mynaportal under 健康保険証.',
    required: '※required',
    insurerNumber: 'Insurer number (保険者番号)',
    insurerNumberHelp: '6 or 8 digits.',
    symbol: 'Symbol (記号)',
    symbolHelp: 'Leave empty if there is none (medical care for 75 and over, for example).',
    number: 'Number (番号)',
    branch: 'Branch number (枝番)',
    branchHelp: '2 digits. Leave empty if there is none.',
    paste: 'Full or half width and blanks do not matter. You can paste copied numbers.',
    submit: 'Check',
    sending: 'Checking',
    errors: {
      insurerNumberEmpty: '＊Enter the insurer number.',
      insurerNumber: '＊The insurer number has 6 or 8 digits. Please check for a copying mistake.',
      number: '＊Enter the number.',
      branch: '＊The branch number has up to 2 digits.',
    },
    wrong: {
      title: 'The numbers did not match',
      action:
        'Please check for a copying mistake. After five tries in a row nothing can be entered for one hour. If your numbers are right, call your insurer.',
    },
    expired: {
      title: 'Please start again',
      action:
        'Too much time has passed since your identity was checked, so this page no longer works. Please sign in again.',
    },
    again: 'Back to sign in',
    phone: (values: { phone: string }) => `Phone: ${values.phone}`,
    noScript:
      'Entering the numbers needs JavaScript. If you cannot use it, please call the body that runs this portal.',
  },
});
