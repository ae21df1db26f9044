import { defineTexts } from '../kernel/texts.ts';

/** What only the page of 資格情報 says; names of rows stand in `view-texts.ts`, notices in `notice-texts.ts`. */
export const eligibilityPageTexts = defineTexts({
  ja: {
    heading: '資格情報',
    description: '受付で見せる健康保険の資格情報と、そのPDFです。',
    eligibilityOf: (values: { name: string }) => `${values.name} さんの資格情報`,
    loaded: '資格情報を表示しました。',
    notices: 'お知らせ',
    show: '受付で見せる',
    pdf: '資格情報のPDFを保存',
    keep: 'PDFをスマートフォンに保存しておくと、電波のないところでも見せられます。',
    person: '氏名など',
    card: 'マイナ保険証',
    former: '以前の資格',
    formerHelp: '喪失した資格は、もう使えません。喪失から10年間表示します。',
    trouble: {
      title: '受付で確認できないとき',
      text: 'カードリーダーが動かない、「無効」と出たなどのときは、この画面かPDFをカードと一緒に見せてください。どれもないときは「被保険者資格申立書」を書きます。分かっている項目を入れた用紙を作れます。',
      toReception: '受付で困ったときの案内へ',
      declaration: '被保険者資格申立書のPDFを保存',
      declarationHelp: '署名、日付、連絡先などは空欄です。作った用紙はこのサイトに残りません。',
    },
    close: '閉じる',
  },
  en: {
    heading: 'My coverage',
    description: 'Your health insurance coverage to show at a reception, and its PDF.',
    eligibilityOf: (values: { name: string }) => `Coverage of ${values.name}`,
    loaded: 'The coverage is shown.',
    notices: 'Please note',
    show: 'Show at the reception',
    pdf: 'Save the PDF (in Japanese)',
    keep: 'A PDF saved on your phone can be shown where there is no signal.',
    person: 'Name and birth',
    card: 'Card as insurance card',
    former: 'Former coverage',
    formerHelp: 'Coverage that has ended can no longer be used. It is shown for ten years.',
    trouble: {
      title: 'If the reception cannot check it',
      text: 'If the reader does not work or says “invalid” (無効), show this screen or the PDF with your card. If you have neither, you fill in a declaration (被保険者資格申立書); here you get one with what is known filled in.',
      toReception: 'Trouble at the reception: what helps',
      declaration: 'Save the declaration PDF (in Japanese)',
      declarationHelp:
        'Signature, date, phone and the like are left blank. Nothing of it is stored on this site.',
    },
    close: 'Close',
  },
});
