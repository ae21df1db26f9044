import { defineTexts } from '../kernel/texts.ts';

/**
 * The page that explains how expenses get into the return. Dates are of 令和8年分 (care and payments of 2026).
 * @source formats/etax-medical-expenses.md §1, §3, §6; product.md §7 (令和8年分, from memory there)
 */
export const guideTexts = defineTexts({
  ja: {
    title: '医療費を確定申告に使う',
    description:
      '医療費通知情報を医療費控除の申告に使う5つの方法、二重に数えないための注意、令和8年分の期限。',
    lead: 'お使いの方法によって、ここで作るファイルが変わります。先に、どの方法で申告するかを決めてください。',
    toPage: '自分の医療費を見る',
    dates: {
      title: '令和8年分（2026年に支払った医療費）の日程',
      items: [
        {
          what: '2026年12月までの医療費通知情報がそろう日',
          when: '2027年2月9日',
          source: '国の資料（002）による',
        },
        {
          what: '所得税の確定申告の受付',
          when: '2027年2月16日から3月15日まで',
          source: '国税庁の発表前の予定です。国税庁のサイトで確かめてください',
        },
        {
          what: '還付だけの申告（医療費控除など）',
          when: '2027年1月1日から5年間',
          source: '国税庁の案内による',
        },
        {
          what: '領収書を保管する期間',
          when: '申告期限から5年間（医療費通知を添付した分を除く）',
          source: '国税庁の案内による',
        },
      ],
    },
    ways: {
      title: '5つの方法',
      lead: '上の2つは、国のしくみから直接取り込む方法です。手間が少ないかわりに、窓口で支払った額と違う分は自分で直します。',
      items: [
        {
          name: '1. マイナポータル連携で自動入力する',
          how: '確定申告書等作成コーナーで「マイナポータル連携」を選び、医療費通知情報を取り込みます。家族の分は、代理人の設定をすると一緒に取り込めます。',
          here: 'このポータルでは：取り込まれる金額を前もって確かめ、通知にない医療費だけを集計フォームにします（「連携で取り込む」を選びます）。',
        },
        {
          name: '2. 医療費通知のXMLを読み込む',
          how: 'マイナポータルで保存した、電子署名の付いたXMLファイルを、作成コーナーかe-Taxソフトに読み込みます。',
          here: 'このポータルでは：署名の付いたXMLは作れません。発行できるのは審査支払機関と保険者だけです。',
        },
        {
          name: '3. 医療費集計フォーム（Excel）を読み込む',
          how: '国税庁の「医療費集計フォーム」を作成コーナーの「医療費集計フォームを利用して入力」で読み込みます。',
          here: 'このポータルでは：フォームに金額を入れたファイルを作ります。氏名は10文字、名称は20文字に縮め、995行を超えると人と病院ごとにまとめて、そのことを知らせます。',
        },
        {
          name: '4. 明細書に書き写す',
          how: '「医療費控除の明細書」に、紙または画面で金額を書き写します。',
          here: 'このポータルでは：PDFとCSVで、人ごと・病院ごとの金額を確かめられます。',
        },
        {
          name: '5. 申告書全体をe-Taxのデータで送る',
          how: '会計ソフトなどで、申告書と明細書（KOB560）をまとめたデータを作って送ります。',
          here: 'このポータルでは：申告書全体は作りません。CSVをソフトに読み込ませて使ってください。',
        },
      ],
    },
    twice: {
      title: '同じ医療費を2回数えないでください',
      text: '1または2で医療費通知を取り込むときは、同じ医療費を3や4で入力しないでください。',
      rules: [
        '取り込む分と、自分で入力する分は、どちらか一方に入れます。',
        '補填された額（高額療養費、保険金など）は、その医療費から引きます。引ききれない分を、ほかの医療費から引く必要はありません。',
        '自治体の助成で窓口の支払いがなかった分は、0円に直します。',
        '年をまたいで支払ったものは、支払った年に入れます。',
      ],
    },
    print: {
      title: '画面の印刷やPDFは「医療費通知」ではありません',
      text: '申告書に添付できる医療費通知は、保険者が発行した書面か、審査支払機関・保険者が電子署名を付けたデータだけです。この画面を印刷したものは、明細書を書くときの資料にしてください。',
    },
    before: {
      title: '申告の前に確かめること',
      items: [
        '窓口で実際に支払った額を、領収書と見くらべて直す',
        '高額療養費や保険金で戻った額を、その行に入力する',
        '自費診療、市販の薬、通院の交通費、柔道整復などを自分で追加する',
        '生計を一にする家族の分をまとめる（離れて住む家族も、仕送りで暮らしていれば入る）',
        '医療費控除とセルフメディケーション税制は、どちらか一方だけを選ぶ',
      ],
    },
    sources: {
      title: 'くわしい案内',
      text: '費用が対象になるかどうかは、国税庁の案内か税務署で確かめてください。このポータルは税務の相談を受けられません。',
      links: [
        {
          name: '国税庁 タックスアンサー No.1119 医療費控除に関する手続について',
          href: 'https://www.nta.go.jp/taxes/shiraberu/taxanswer/shotoku/1119.htm',
        },
        {
          name: '国税庁 タックスアンサー No.1120 医療費を支払ったとき（医療費控除）',
          href: 'https://www.nta.go.jp/taxes/shiraberu/taxanswer/shotoku/1120.htm',
        },
        {
          name: '国税庁 タックスアンサー No.1129 セルフメディケーション税制',
          href: 'https://www.nta.go.jp/taxes/shiraberu/taxanswer/shotoku/1129.htm',
        },
      ],
    },
  },
  en: {
    title: 'Medical expenses in the tax return',
    description:
      'Five ways to use the notice of medical expenses for the deduction, how not to count anything twice, and the dates of the return for 2026.',
    lead: 'Which file you need depends on how you file. Decide on the way first.',
    toPage: 'See my expenses',
    dates: {
      title: 'Dates for 2026 (令和8年分: expenses paid in 2026)',
      items: [
        {
          what: 'The notice is complete up to December 2026',
          when: '9 February 2027',
          source: 'by document 002 of the ministry',
        },
        {
          what: 'Income tax returns are taken',
          when: '16 February to 15 March 2027',
          source: 'expected; please check with the National Tax Agency',
        },
        {
          what: 'Returns that only ask for a refund (such as medical expenses)',
          when: 'from 1 January 2027 for five years',
          source: 'by the National Tax Agency',
        },
        {
          what: 'Receipts are to be kept',
          when: 'five years from the deadline (not those covered by an attached notice)',
          source: 'by the National Tax Agency',
        },
      ],
    },
    ways: {
      title: 'Five ways',
      lead: 'The first two take the data straight from the national system. They are the least work, but you correct what differs from what you paid.',
      items: [
        {
          name: '1. Fill in automatically through Mynaportal (マイナポータル連携)',
          how: 'Choose the link to Mynaportal on the return site of the National Tax Agency. With a proxy setting it takes in your family as well.',
          here: 'Here: check the amounts beforehand, and make the form of only those expenses the notice does not have (choose “I use the link”).',
        },
        {
          name: '2. Load the XML notice',
          how: 'Save the signed XML file in Mynaportal and load it on the return site or in e-Tax software.',
          here: 'Here: no signed XML can be made. Only the review body and the insurers can issue one.',
        },
        {
          name: '3. Load the form 医療費集計フォーム (Excel)',
          how: 'The return site reads the form of the National Tax Agency (“医療費集計フォームを利用して入力”).',
          here: 'Here: a form with your amounts. Names are shortened to 10 and 20 characters; more than 995 rows are grouped by person and institution, and we say so.',
        },
        {
          name: '4. Copy the figures into the statement',
          how: 'Write the amounts into the statement of medical expenses, on paper or on screen.',
          here: 'Here: PDF and CSV with the amounts by person and institution.',
        },
        {
          name: '5. Send the whole return as e-Tax data',
          how: 'Accounting software makes one file of return and statement (KOB560).',
          here: 'Here: no whole return. Load our CSV into that software.',
        },
      ],
    },
    twice: {
      title: 'Do not count the same expense twice',
      text: 'If you take the notice in by way 1 or 2, do not enter the same expenses by way 3 or 4.',
      rules: [
        'Every expense goes in one way only.',
        'Reimbursements (high-cost care benefit, insurance money) are taken off the expense they belong to. What is left of them is not taken off others.',
        'What a municipality paid is corrected to 0 yen.',
        'What was paid in another year belongs to the year of payment.',
      ],
    },
    print: {
      title: 'A print or PDF of these pages is not the official notice',
      text: 'Only a notice issued by the insurer on paper, or data signed by the review body or the insurer, can be attached to a return. Use prints of these pages to fill in the statement.',
    },
    before: {
      title: 'Before you file',
      items: [
        'Compare with your receipts and correct what you really paid',
        'Enter what you got back beside its row',
        'Add private treatment, medicines bought, travel, judo therapy and the like',
        'Collect the expenses of relatives who share your living (also of those elsewhere who live on what you send)',
        'Choose one of the two: medical expenses deduction or self-medication tax system',
      ],
    },
    sources: {
      title: 'More',
      text: 'Whether an expense qualifies is answered by the National Tax Agency or your tax office. This portal gives no tax advice.',
      links: [
        {
          name: 'National Tax Agency, Tax Answer No. 1119 (Japanese)',
          href: 'https://www.nta.go.jp/taxes/shiraberu/taxanswer/shotoku/1119.htm',
        },
        {
          name: 'National Tax Agency, Tax Answer No. 1120 (Japanese)',
          href: 'https://www.nta.go.jp/taxes/shiraberu/taxanswer/shotoku/1120.htm',
        },
        {
          name: 'National Tax Agency, Tax Answer No. 1129 (Japanese)',
          href: 'https://www.nta.go.jp/taxes/shiraberu/taxanswer/shotoku/1129.htm',
        },
      ],
    },
  },
});
