import { defineTexts } from '../kernel/texts.ts';

/** Frame of every page and the pages that belong to no feature. */
export const siteTexts = defineTexts({
  ja: {
    name: '健康保険ポータル',
    skip: '本文へ移動',
    operatedBy: (values: { operator: string }) => `運営：${values.operator}`,
    notMynaportal: '国が運営するマイナポータルとは別のサイトです。',
    demo: 'デモ版です。登場する人物と記録はすべて架空です。',
    languageName: '日本語',
    switchLanguage: 'Language / 言語',
    menu: 'メニュー',
    nav: {
      own: 'ご自分とご家族の記録',
      open: 'ログインなしで',
      home: 'ホーム',
      eligibility: '資格情報',
      medications: 'お薬の記録',
      treatments: '診療の記録',
      checkups: '健診結果',
      expenses: '医療費',
      cancellation: '利用登録解除',
      facilities: '医療機関・薬局',
      statistics: '導入・利用状況',
      reception: '受付で困ったとき',
      signIn: 'ログインの手引き',
    },
    help: {
      title: '困ったとき',
      lead: 'ご不明な点は、運営者の窓口へお電話ください。',
      phone: '電話',
      hours: (values: { hours: string }) => `受付：${values.hours}`,
      signIn: 'ログインできないときは「ログインの手引き」へ',
      urgent: '体調が悪いときは、このサイトではなく医療機関に相談してください。',
    },
    footer: {
      about:
        '記録は、医療機関や薬局から健康保険に届いた請求（レセプト）と、保険者から届いた情報をもとにしています。診断や助言ではありません。',
    },
    home: {
      title: '健康保険ポータル',
      description:
        '資格情報、お薬、診療、健診、医療費の記録を、健康保険に届いた情報からまとめて見られるサイトです。マイナ保険証が使える医療機関・薬局もさがせます。',
      headline: '健康保険の記録を、いつでも手もとに。',
      lead: '受付で見せる資格情報も、お薬も、医療費も。あなたの健康保険に届いた記録からまとめてお見せします。',
      toEligibility: '資格情報を見せる',
      toMedications: 'お薬の記録を見る',
      toSignInHelp: 'ログインに必要なもの',
      own: {
        title: 'ログインして見る',
        lead: 'ご自分の記録と、15歳未満のお子さんの記録を見られます。',
      },
      open: { title: 'ログインせずに使う', lead: 'どなたでも使えます。個人の情報は出てきません。' },
      cards: {
        eligibility: '受付で見せる画面と、そのPDF。持ちものの案内。',
        medications: 'いまの薬と、これまでの薬。PDF、お薬手帳のQRコード。',
        treatments: '受けた診療と検査、手術。加算の意味も。',
        checkups: '特定健診の結果を5年分。去年からの変化もわかります。',
        expenses: '家族1年分の医療費。確定申告に使える形で。',
        cancellation: 'マイナ保険証の利用登録をやめるときの申請と、進み具合。',
        facilities: 'マイナ保険証が使えるところを、近さや診療時間でさがせます。',
        reception: 'カードが読み取れないとき、期限が切れたとき、何を見せればよいか。',
        statistics: 'マイナ保険証の導入と利用を、全国の数字で。',
        signIn: 'ログインに要るもの。暗証番号を忘れたとき。',
      },
      sample: {
        caption: '画面の見本（架空の記録）',
        date: '10月8日',
        place: 'みほん調剤薬局',
        drugs: [
          { name: 'アムロジピン錠５ｍｇ', how: '1日1回 朝食後', amount: '30日分' },
          { name: 'ロスバスタチン錠２．５ｍｇ', how: '1日1回 夕食後', amount: '30日分' },
        ],
        route: '内服',
      },
      promises: {
        title: '安心して使っていただくために',
        items: [
          {
            title: '見た記録が残ります',
            text: 'だれが、いつ、何を見たかを毎回記録します。記録できないときは表示しません。',
          },
          {
            title: '個人番号はお預かりしません',
            text: 'マイナンバー（12桁の個人番号）は、このサイトに保存されません。',
          },
          {
            title: '違うと思ったら、すぐ止められます',
            text: 'ほかの人の記録が出たときは、ボタンひとつで表示を止め、保険者の確認に回します。',
          },
        ],
      },
    },
    notFound: {
      title: 'ページが見つかりません',
      text: 'アドレスが変わったか、入力に誤りがあるかもしれません。',
      home: 'ホームへ戻る',
    },
  },
  en: {
    name: 'Health Insurance Portal',
    skip: 'Skip to main content',
    operatedBy: (values: { operator: string }) => `Run by ${values.operator}`,
    notMynaportal: 'This is not Mynaportal, the site run by the government.',
    demo: 'Demo version: every person and record shown is invented.',
    languageName: 'English',
    switchLanguage: 'Language / 言語',
    menu: 'Menu',
    nav: {
      own: 'Your own records',
      open: 'Without sign-in',
      home: 'Home',
      eligibility: 'My coverage',
      medications: 'My medicines',
      treatments: 'Treatments',
      checkups: 'Checkups',
      expenses: 'Expenses',
      cancellation: 'Cancelling',
      facilities: 'Clinics',
      statistics: 'Statistics',
      reception: 'At the reception',
      signIn: 'How to sign in',
    },
    help: {
      title: 'Get help',
      lead: 'If anything is unclear, call the body that runs this portal.',
      phone: 'Phone',
      hours: (values: { hours: string }) => `Hours: ${values.hours}`,
      signIn: 'Cannot sign in? See “How to sign in”',
      urgent: 'If you feel unwell, talk to a doctor, not to this site.',
    },
    footer: {
      about:
        'The records come from the claims that clinics and pharmacies sent to your health insurance, and from your insurer. They are not a diagnosis and not advice.',
    },
    home: {
      title: 'Health Insurance Portal',
      description:
        'Your coverage, medicines, treatments, checkups and medical expenses in one place, from what reached your health insurance. Also: clinics and pharmacies that take the My Number Card.',
      headline: 'Your health insurance records, always at hand.',
      lead: 'What to show at the reception, your medicines, your expenses: everything that reached your health insurance, in one place.',
      toEligibility: 'Show my coverage',
      toMedications: 'See my medicines',
      toSignInHelp: 'What you need to sign in',
      own: {
        title: 'With sign-in',
        lead: 'Your own records and those of your children under 15.',
      },
      open: { title: 'Without sign-in', lead: 'For everybody. Nothing personal is shown.' },
      cards: {
        eligibility: 'What to show at the reception, as a screen and a PDF. What to bring.',
        medications: 'Medicines now and before. PDF, QR codes for a medicine notebook app.',
        treatments: 'Consultations, tests and operations, with surcharges in plain words.',
        checkups: 'Five years of health checkups, and what has changed.',
        expenses: 'A year of the family’s medical expenses, ready for the tax return.',
        cancellation: 'Ending the use of the My Number Card as insurance card, step by step.',
        facilities: 'Places that take the My Number Card, by distance and opening hours.',
        reception: 'The card cannot be read, has run out: what to show instead.',
        statistics: 'How the My Number Card spreads, in figures of the whole country.',
        signIn: 'What you need, and what to do when you forgot your PIN.',
      },
      sample: {
        caption: 'What a page looks like (invented record)',
        date: '8 October',
        place: 'Mihon Pharmacy',
        drugs: [
          {
            name: 'Amlodipine tablets 5 mg',
            how: 'once a day, after breakfast',
            amount: '30 days',
          },
          {
            name: 'Rosuvastatin tablets 2.5 mg',
            how: 'once a day, after dinner',
            amount: '30 days',
          },
        ],
        route: 'By mouth',
      },
      promises: {
        title: 'So that you can feel safe',
        items: [
          {
            title: 'Every look is recorded',
            text: 'Who looked at what and when is written down each time. If it cannot be written down, nothing is shown.',
          },
          {
            title: 'We never keep your Individual Number',
            text: 'Your My Number (12 digits) is not stored on this site.',
          },
          {
            title: 'Stop it at once if it is not yours',
            text: 'If someone else’s record appears, one button hides it and asks your insurer to check.',
          },
        ],
      },
    },
    notFound: {
      title: 'Page not found',
      text: 'The address may have changed, or contain a typing error.',
      home: 'Back to the home page',
    },
  },
});
