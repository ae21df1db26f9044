import { defineTexts } from '../kernel/texts.ts';
import type { ComparisonRowId } from './comparison.ts';

type Days = { fromAge85: string; issuedFrom: string };
type Row = {
  heading: string;
  card: string;
  notice: (days: Days) => string;
  confirmation: (days: Days) => string;
};

/** In our own words, shorter than the table of document 004. */
export const comparisonTexts = defineTexts({
  ja: {
    caption: 'マイナ保険証・資格情報のお知らせ・資格確認書のちがい',
    columns: {
      card: 'マイナ保険証',
      notice: '資格情報のお知らせ',
      confirmation: '資格確認書',
    },
    rows: {
      alone: {
        heading: 'これだけで受診できるか',
        card: 'できる',
        notice: () => 'できない（カードと一緒に見せる）',
        confirmation: () => 'できる',
      },
      who: {
        heading: 'だれのものか',
        card: 'マイナンバーカードを保険証として利用登録した方',
        notice: () => 'マイナ保険証を持っている方',
        confirmation: ({ fromAge85 }) =>
          `マイナ保険証を持たない方など。後期高齢者医療では、${fromAge85}から、85歳以上の方は全員`,
      },
      how: {
        heading: '受け取り方',
        card: '市区町村に申請し、原則として窓口で受け取る',
        notice: () => '申請しなくても保険者から届く',
        confirmation: () =>
          '当分の間、申請しなくても保険者から届く。マイナ保険証が使いにくい方は申請できる',
      },
      use: {
        heading: '使い方',
        card: 'カードリーダーに置き、顔認証・暗証番号・目視のどれかで本人を確かめる',
        notice: () => 'カードが読み取れないとき、リーダーのないところで、カードと一緒に見せる',
        confirmation: () => '受付で見せる',
      },
      sharing: {
        heading: 'お薬や健診の情報の共有',
        card: '同意すればできる',
        notice: () => 'できない',
        confirmation: () => 'できない',
      },
      content: {
        heading: '書いてあること',
        card: '氏名・生年月日・性別・住所（裏に個人番号）',
        notice: () => '氏名・記号番号など・負担割合（70歳以上）・保険者名',
        confirmation: () => '氏名・生年月日・性別・記号番号など・負担割合・保険者名・住所',
      },
      form: {
        heading: 'かたち',
        card: 'カード',
        notice: () => 'A4の紙（一部を切り取って使える）',
        confirmation: () => 'おもにカード型（はがき型・A4型もある）',
      },
      since: {
        heading: 'いつから',
        card: 'すでに発行中',
        notice: ({ issuedFrom }) => `${issuedFrom}から（会社などの健康保険は2024年9月から）`,
        confirmation: ({ issuedFrom }) => `${issuedFrom}から`,
      },
      until: {
        heading: 'いつまで使えるか',
        card: '電子証明書は5年。市区町村で更新する',
        notice: () => '負担割合などが変わるまで（有効期限が書かれたものもある）',
        confirmation: () => '保険者が決めた期限（最長5年）まで',
      },
    } satisfies Record<ComparisonRowId, Row>,
  },
  en: {
    caption: 'Card, eligibility notice and eligibility certificate compared',
    columns: {
      card: 'My Number Card as insurance card (マイナ保険証)',
      notice: 'Eligibility notice (資格情報のお知らせ)',
      confirmation: 'Eligibility certificate (資格確認書)',
    },
    rows: {
      alone: {
        heading: 'Enough by itself?',
        card: 'Yes',
        notice: () => 'No, show it together with the card',
        confirmation: () => 'Yes',
      },
      who: {
        heading: 'For whom',
        card: 'People who registered their My Number Card as insurance card',
        notice: () => 'People who have such a card',
        confirmation: ({ fromAge85 }) =>
          `People without such a card, among others. In the scheme for the elderly everyone aged 85 and over since ${fromAge85}`,
      },
      how: {
        heading: 'How you get it',
        card: 'Apply to your city, usually collect it in person',
        notice: () => 'Your insurer sends it without asking',
        confirmation: () =>
          'For the time being your insurer sends it without asking. Those who find the card hard to use can apply',
      },
      use: {
        heading: 'How it is used',
        card: 'Put it on the reader; you are checked by face, PIN or by the staff',
        notice: () => 'Show it with the card where the card cannot be read or there is no reader',
        confirmation: () => 'Show it at the reception',
      },
      sharing: {
        heading: 'Sharing of medicines and checkups',
        card: 'Possible with your consent',
        notice: () => 'Not possible',
        confirmation: () => 'Not possible',
      },
      content: {
        heading: 'What is on it',
        card: 'Name, date of birth, sex, address (Individual Number on the back)',
        notice: () => 'Name, insurance numbers, share of the cost (from 70), insurer',
        confirmation: () =>
          'Name, date of birth, sex, insurance numbers, share of the cost, insurer, address',
      },
      form: {
        heading: 'Form',
        card: 'Card',
        notice: () => 'A4 paper, a part can be cut out',
        confirmation: () => 'Usually a card (also postcard or A4)',
      },
      since: {
        heading: 'Since when',
        card: 'Already issued',
        notice: ({ issuedFrom }) => `Since ${issuedFrom} (company insurers since September 2024)`,
        confirmation: ({ issuedFrom }) => `Since ${issuedFrom}`,
      },
      until: {
        heading: 'Until when',
        card: 'The digital certificate lasts 5 years; renew it at your city office',
        notice: () => 'Until your share of the cost or the like changes (some carry a date)',
        confirmation: () => 'Until the date set by the insurer (5 years at most)',
      },
    },
  },
});
