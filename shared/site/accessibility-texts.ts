import { defineTexts } from '../kernel/texts.ts';

/** What the portal aims at, what was checked and how, and what does not work yet. */
export const accessibilityTexts = defineTexts({
  ja: {
    title: 'ウェブアクセシビリティ方針',
    description: 'だれでも使えるための目標、確かめたこと、まだできていないこと。',
    lead: '年齢や障害、使う機器にかかわらず、だれでも使えることを目指しています。',
    sections: [
      {
        title: '目標',
        items: [
          'JIS X 8341-3:2016（WCAG 2.0）の適合レベルAAに準拠することを目標にし、WCAG 2.2のレベルAAも目安にしています。',
          '対象は、このサイトのすべてのページと、このサイトで作るPDFです。',
        ],
      },
      {
        title: '使いやすくするためにしていること',
        items: [
          '日本語のすべてのページに、英語の同じページがあります。',
          'キーボードだけで操作できます。いまの位置が太い枠で見えます。',
          '幅320ピクセルの画面や、文字を2倍にした表示でも、横に動かさずに読めます。',
          'ログインの要らないページは、JavaScriptがなくても使えます（地図を除く）。',
          '読み込み中、一部だけ、失敗、なし、のどの状態かを文で伝えます。',
          'ログインが切れる前に知らせ、ボタンひとつで続けられます。',
          'グラフには同じ数字の表とCSVがあります。地図には同じ内容の一覧があります。',
          'PDFは、読み上げの順番と見出しが付いたPDF/UA-1の形です。',
        ],
      },
      {
        title: '確かめたこと',
        items: [
          'おもなページを、それぞれの状態で、自動検査（axe）にかけています。プログラムを変えるたびに行い、違反がないことを確かめています。',
          '拡大、幅、キーボードの操作、印刷も、ブラウザーで自動で確かめています。',
        ],
      },
      {
        title: 'まだできていないこと',
        items: [
          '読み上げソフトを使う方や、高齢の方など、実際に使う方による試験はまだ行っていません。JIS X 8341-3:2016の試験もこれからです。',
          'ログインして見るページは、JavaScriptがないと使えません。',
          '薬や医療機関の名前は、届いた記録のとおり日本語だけです。',
          '元の資料が画像だけの統計グラフは、このサイトで作り直していません。',
        ],
      },
      {
        title: '使いにくいとき',
        items: ['ページの下の電話番号にご連絡ください。内容をお電話でお伝えすることもできます。'],
      },
    ],
  },
  en: {
    title: 'Accessibility',
    description: 'What we aim at, what was checked, and what does not work yet.',
    lead: 'Everybody should be able to use this portal, whatever their age, disability or device.',
    sections: [
      {
        title: 'Aim',
        items: [
          'Level AA of JIS X 8341-3:2016 (WCAG 2.0), with level AA of WCAG 2.2 as a guide.',
          'For every page of this portal and the PDFs that it makes.',
        ],
      },
      {
        title: 'What we do',
        items: [
          'Every Japanese page has the same page in English.',
          'Everything works with the keyboard alone; a thick frame shows where you are.',
          'At a width of 320 pixels and with text of double size nothing has to be moved sideways.',
          'Pages without sign-in work without JavaScript (except for the map).',
          'Loading, partly there, failed or empty: each state is said in words.',
          'Before a session ends you are told, and one button goes on.',
          'Charts come with the same figures as a table and CSV, the map with a list.',
          'PDFs have reading order and headings (PDF/UA-1).',
        ],
      },
      {
        title: 'What was checked',
        items: [
          'The main pages in each of their states with an automatic check (axe): at every change of the program, without violations.',
          'Zoom, width, keyboard and print, automatically in a browser.',
        ],
      },
      {
        title: 'What does not work yet',
        items: [
          'No test with people who use screen readers or with elderly people has been made, nor the formal test of JIS X 8341-3:2016.',
          'Pages with your own records need JavaScript.',
          'Names of medicines and places are in Japanese only, as they were sent.',
          'Charts of statistics whose source is only a picture are not drawn again.',
        ],
      },
      {
        title: 'If something is hard to use',
        items: ['Call the number below. We can also tell you the contents by phone.'],
      },
    ],
  },
});
