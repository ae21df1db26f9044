import { OWN_YEARS } from '../expenses/kept.ts';
import { SESSION } from '../identity/session-rules.ts';
import { KEEP } from '../kernel/retention.ts';
import { defineTexts } from '../kernel/texts.ts';

const idleMinutes = SESSION.idleSeconds / 60;
const mostHours = SESSION.absoluteSeconds / 3600;

/** What the portal does with personal data. Each sentence is what the program does; figures come from it. */
export const privacyTexts = defineTexts({
  ja: {
    title: '個人情報の取扱い',
    description: 'このサイトが預かる情報、見られる人、保存する期間、Cookieについて。',
    lead: 'このサイトがあなたの情報をどう扱うかを、しくみのとおりに書いています。',
    sections: [
      {
        title: '預かる情報',
        items: [
          '保険者から届いた資格情報：氏名、カナ、生年月日、性別、住所、記号・番号など、マイナ保険証の登録の状態。',
          '医療機関・薬局から健康保険に届いた請求（レセプト）からの記録：薬、診療、医療費。',
          '保険者から届いた健診の結果。',
          'あなたがこのサイトで申請・入力したもの：利用登録解除の申請、持ち込んだお薬手帳や医療費の明細。',
        ],
      },
      {
        title: '預からないもの',
        items: [
          'マイナンバー（12桁の個人番号）は保存しません。文章の中にあれば、その内容を受け付けません。',
          'カードの暗証番号は、このサイトには届きません。本人の確認はマイナンバーカードの認証サービスで行います。',
          '「被保険者資格申立書」など、あなたのために作ったPDFは、作ったあとに残りません。',
          '「受付で困ったとき」の質問への答えは、送信されません。',
        ],
      },
      {
        title: '見られる人',
        items: [
          '本人。15歳の誕生日の前日までは、登録された保護者も見られます。',
          'ほかの人に知られてはならない事情（DVなど）の届け出があるときは、だれにも表示しません。',
          '利用登録解除の申請は、加入している保険者に送ります。送る項目は申請の画面に書いてあります。',
          '「これは私の情報ではありません」を押すと、結び付きを外し、保険者が確認します。',
        ],
      },
      {
        title: '見た記録',
        items: [
          `だれが、いつ、何を見たか、保存したか、変えたかを毎回記録し、${KEEP.accessRecordYears}年間残します。記録できないときは表示しません。`,
          '動作の記録（ログ）には、氏名、番号、検索した言葉、画面の内容を書きません。',
        ],
      },
      {
        title: '保存する期間',
        items: [
          `薬・診療・医療費：診療した月から${KEEP.receiptYears}年。`,
          `資格情報：資格がなくなってから${KEEP.coverageYears}年。`,
          `健診の結果：新しいものから${KEEP.checkups}回分。`,
          `持ち込んだお薬手帳：持ち込んだ日から${KEEP.broughtNotebookYears}年。`,
          '医療費の行に付けた入力（支払った額、補填、メモ）：その行と同じ期間。',
          `自分で入力した医療費：その年（支払日がもっと後ならその年）の翌年1月1日から${OWN_YEARS}年。`,
          `持ち込んだ医療費通知情報のCSV：持ち込んだ日から${OWN_YEARS}年。どれも、その前に自分で消せます。`,
          '利用登録解除の申請：終わってから5年。',
        ],
      },
      {
        title: 'Cookieと、このブラウザーに残るもの',
        items: [
          `ログインのためのCookieを2つだけ使います。ログインの途中のもの（10分から15分）と、ログイン中のもの（操作がないと${idleMinutes}分、長くても${mostHours}時間で終わり）です。`,
          '広告や解析のCookie、ほかの会社のプログラムはありません。',
          '医療機関・薬局の地図を開いたときだけ、地図の画像を地図の提供元から直接読み込みます。開かなければ読み込みません。',
          '薬や病院の名前での検索や、だれの記録を見ているかは、アドレスに残しません。',
        ],
      },
      {
        title: '守りかた',
        items: [
          '通信も保存も暗号化しています。データは日本国内に置き、写しも国内に置きます。',
          '記録を見せる機能ごとに、読める情報を分けています。',
        ],
      },
      {
        title: '直したいとき、聞きたいとき',
        items: [
          '記録の内容は、届けた保険者か医療機関でなければ直せません。資格情報は保険者に、薬や診療の記録は受診した医療機関・薬局にご連絡ください。',
          'このサイトでの扱いについては、ページの下の電話番号にお問い合わせください。',
        ],
      },
    ],
  },
  en: {
    title: 'Privacy',
    description: 'What this portal holds, who sees it, how long it is kept, and cookies.',
    lead: 'This page says what the portal does with your data, as it is built.',
    sections: [
      {
        title: 'What we hold',
        items: [
          'Coverage as sent by your insurer: name, reading, birth date, sex, address, card numbers, and whether your card is registered as insurance card.',
          'Records made from the claims that clinics and pharmacies sent to your insurance: medicines, treatments, expenses.',
          'Results of checkups sent by your insurer.',
          'What you ask for or enter here: a cancellation, a medicine notebook or expense list that you bring.',
        ],
      },
      {
        title: 'What we do not hold',
        items: [
          'Your My Number (12 digits) is not stored. Text that contains one is refused.',
          'The PIN of your card never reaches this site: the authentication service of the card checks who you are.',
          'PDFs made for you, such as the declaration, are gone once they are made.',
          'Your answers to the questions under “At the reception” are not sent.',
        ],
      },
      {
        title: 'Who can see it',
        items: [
          'You. Registered guardians, until the day before the 15th birthday.',
          'If an insurer has been told that nobody must find out (for example because of domestic violence), nothing is shown to anybody.',
          'A cancellation goes to your insurer; the form says which data are sent.',
          '“This is not my information” undoes the connection, and your insurer checks.',
        ],
      },
      {
        title: 'Record of every look',
        items: [
          `Who looked at, saved or changed what, and when, is written down each time and kept for ${KEEP.accessRecordYears} years. If it cannot be written down, nothing is shown.`,
          'Technical logs hold no names, numbers, search words or contents.',
        ],
      },
      {
        title: 'How long it is kept',
        items: [
          `Medicines, treatments, expenses: ${KEEP.receiptYears} years from the month of care.`,
          `Coverage: ${KEEP.coverageYears} years after it ended.`,
          `Checkups: the latest ${KEEP.checkups} results.`,
          `A medicine notebook that you brought: ${KEEP.broughtNotebookYears} year from that day.`,
          'What you added to a row of expenses (paid, reimbursed, note): as long as that row.',
          `Expenses entered by you: ${OWN_YEARS} years from 1 January after their year (or after the year of payment, if later).`,
          `A CSV of expenses that you brought: ${OWN_YEARS} years from that day. You can delete each of these before.`,
          'A cancellation: 5 years after it ended.',
        ],
      },
      {
        title: 'Cookies and what stays in this browser',
        items: [
          `Two cookies, for signing in only: one while you sign in (10 to 15 minutes), one while you are signed in (ends after ${idleMinutes} minutes without use and after ${mostHours} hours at most).`,
          'No advertising, no analytics, no programs of other companies.',
          'Only if you open the map of clinics, its pictures come directly from the provider of the map.',
          'What you search for in your records, and whose records you see, is not left in addresses.',
        ],
      },
      {
        title: 'How it is protected',
        items: [
          'Encrypted in transit and at rest, kept in Japan, with copies in Japan.',
          'Each part of the portal can read only the data that it shows.',
        ],
      },
      {
        title: 'Corrections and questions',
        items: [
          'Only who sent a record can correct it: your insurer for coverage, the clinic or pharmacy for medicines and treatments.',
          'For questions about this portal, call the number below.',
        ],
      },
    ],
  },
});
