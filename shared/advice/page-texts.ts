import { defineTexts } from '../kernel/texts.ts';

/** What only the page 「受付で困ったとき」 says; answers and tables have texts of their own. */
export const advicePageTexts = defineTexts({
  ja: {
    description:
      'マイナ保険証が読み取れない、「無効」と出た、何を持っていけばよいか分からないとき。ログインは要りません。',
    lead: '資格がある方は、カードが読み取れなくても、いつもの自己負担で受診できます。ログインは要りません。',
    ask: '何を見せればよいか',
    askHelp: '3つの質問に答えると、見せるものが分かります。答えは送信されません。',
    askFirst: '最初の質問に答えると、ここに表示されます。',
    askAgain: '最初から答え直す',
    or: '、または',
    changesOn: (values: { day: string }) => `この答えは、${values.day}に変わることがあります。`,
    laws: '決まりと日付',
    steps: 'できるものを、上から順に',
    source: (values: { title: string }) => `根拠：${values.title}`,
    troubles: 'よくある困りごと',
    background: (values: { text: string }) => `理由や取組：${values.text}`,
    comparison: '3つの書類のちがい',
    documentDate: '2024年11月の資料をもとに、その後の変更を反映しています。',
    signedIn: {
      title: '自分の資格情報を見せる',
      text: 'ログインできる方は、資格情報を画面で見せたり、PDFで保存したりできます。電子証明書の期限が切れているとログインできません。',
      link: '資格情報を見る',
    },
  },
  en: {
    description:
      'When the card cannot be read, the reader says “invalid”, or you do not know what to bring. No sign-in needed.',
    lead: 'A person with coverage pays the usual share even if the card cannot be read. You need not sign in.',
    ask: 'What to show',
    askHelp: 'Three questions tell you what to show. Your answers are not sent anywhere.',
    askFirst: 'Answer the first question and the answer appears here.',
    askAgain: 'Start again',
    or: ', or ',
    changesOn: (values: { day: string }) => `This answer may change on ${values.day}.`,
    laws: 'Rules and dates',
    steps: 'Show what you can, in this order',
    source: (values: { title: string }) => `Source: ${values.title}`,
    troubles: 'Common trouble',
    background: (values: { text: string }) => `Background: ${values.text}`,
    comparison: 'The three documents compared',
    documentDate: 'From a paper of November 2024, with what has changed since.',
    signedIn: {
      title: 'Show your own coverage',
      text: 'If you can sign in, you can show your coverage on the screen or save it as a PDF. With an expired digital certificate you cannot sign in.',
      link: 'See my coverage',
    },
  },
});
