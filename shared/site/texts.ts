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
      cancellation: '利用登録解除',
      facilities: '医療機関・薬局',
      statistics: '導入・利用状況',
      reception: '受付で困ったとき',
      signIn: 'ログインの手引き',
      help: '困ったとき',
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
        '健康保険に届いた処方の記録から、いまの薬とこれまでの薬をまとめて見られるサイトです。',
      headline: 'お薬の記録を、いつでも手もとに。',
      lead: '病院や薬局で出された薬を、あなたの健康保険に届いた記録からまとめてお見せします。診察のとき、薬局で、ご家族の薬の確認に。',
      toMedications: 'お薬の記録を見る',
      toSignInHelp: 'ログインに必要なもの',
      signedIn: {
        title: 'ログインして見る',
        lead: 'ご自分の記録と、15歳未満のお子さんの記録を見られます。',
        items: [
          '受付で見せる資格情報と、そのPDF',
          'いまの薬（何日分あるかからの推定）',
          'これまでの薬の一覧、しぼり込みと検索',
          '印刷と、表計算ソフトで開けるCSVファイル',
          'マイナ保険証の利用登録解除の申請と、その進み具合',
        ],
      },
      open: {
        title: 'ログインせずに読む',
        lead: 'どなたでも読めます。個人の情報は出てきません。',
        items: [
          'カードが読み取れないなど、受付で困ったとき',
          'マイナ保険証が使える医療機関・薬局をさがす',
          'ログインに必要なもの',
          '暗証番号を忘れた、カードがロックされたとき',
          'マイナ保険証の導入・利用状況（全国の数字）',
        ],
        toStatistics: '導入・利用状況を見る',
        toFacilities: '医療機関・薬局をさがす',
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
      cancellation: 'Cancelling',
      facilities: 'Clinics',
      statistics: 'Statistics',
      reception: 'At the reception',
      signIn: 'How to sign in',
      help: 'Get help',
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
        'See the medicines you take now and those you were given before, from the records sent to your health insurance.',
      headline: 'Your medicine record, always at hand.',
      lead: 'Medicines from your clinics and pharmacies, gathered from the records sent to your health insurance. For a consultation, at the pharmacy, or to look after your family.',
      toMedications: 'See my medicines',
      toSignInHelp: 'What you need to sign in',
      signedIn: {
        title: 'After you sign in',
        lead: 'Your own records, and those of your children under 15.',
        items: [
          'Your coverage to show at a reception, and its PDF',
          'Medicines you take now (estimated from the days supplied)',
          'All medicines so far, with filters and search',
          'Print, and a CSV file for a spreadsheet',
          'Cancelling the use of your card as insurance card, step by step',
        ],
      },
      open: {
        title: 'Without signing in',
        lead: 'Open to everybody. Nobody’s personal data appear here.',
        items: [
          'What helps when a reception cannot read your card',
          'Find a clinic or pharmacy that takes the card',
          'What you need to sign in',
          'If you forgot the PIN or your card is locked',
          'How widely cards are used as insurance cards in Japan',
        ],
        toStatistics: 'See the statistics',
        toFacilities: 'Find a clinic or pharmacy',
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
