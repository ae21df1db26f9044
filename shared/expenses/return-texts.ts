import { defineTexts } from '../kernel/texts.ts';

/** Texts of household, estimate and files on the page of expenses. */
export const returnTexts = defineTexts({
  ja: {
    household: {
      title: '世帯の合計',
      help: '生計を一にする家族の医療費は、ひとりの確定申告にまとめられます。ここに出るのは、ご自分と、この画面で見られる家族です。ほかの家族は、その人のCSVを持ち込むか、自分で入力してください。',
      person: '名前',
      patient: '窓口相当負担額',
      paid: '支払った額',
      compensated: '補填された額',
      net: '差引額',
      sum: '合計',
      open: (values: { name: string }) => `${values.name} さんの明細を見る`,
    },
    estimate: {
      title: '医療費控除の目安',
      disclaimer:
        '制度の計算式に当てはめた目安です。対象になる費用の判断や税務の相談はできません。国税庁の案内や税務署で確かめてください。',
      income: '申告する人の総所得金額等（円）',
      incomeHelp:
        '会社員の方は源泉徴収票の「給与所得控除後の金額」が目安です。入力した金額は、この画面の中だけで使い、送信も保存もしません。',
      prevention: 'この年に健診・予防接種などを受けた（セルフメディケーション税制の条件）',
      medical: '医療費控除',
      selfMedication: 'セルフメディケーション税制',
      paid: '支払った額',
      compensated: '補填された額',
      net: '差引額',
      threshold: '引かれる額',
      thresholdMedical: (values: { income: string; percent: string }) =>
        `10万円と、総所得金額等 ${values.income}円 × 5％ = ${values.percent}円 の少ないほう`,
      thresholdSelf: '1万2千円',
      ceiling: (values: { amount: string }) => `上限 ${values.amount}円`,
      formula: (values: { paid: string; compensated: string; threshold: string; amount: string }) =>
        `${values.paid}円 − ${values.compensated}円 − ${values.threshold}円 → 控除額 ${values.amount}円`,
      amount: '控除額',
      isLarger: {
        medical: '控除額は「医療費控除」のほうが大きくなります。',
        'self-medication': '控除額は「セルフメディケーション税制」のほうが大きくなります。',
        equal: '控除額はどちらも同じです。',
        neither: 'いまの集計では、どちらの控除額も0円です。',
      },
      notBoth: '2つのうち、どちらか一方だけを選べます。あとから変えることはできません。',
      noPrevention:
        'セルフメディケーション税制には、同じ年の健診や予防接種などが必要です。受けていないときは使えません。',
      enterIncome:
        '総所得金額等を入力すると、医療費控除額の目安が出ます。空欄のときは10万円を引いて計算します。',
      notTax: '控除額は、戻る税金の額ではありません。戻る額は、控除額に税率を掛けた額が目安です。',
      otc: '「自分で入力した医療費」で、対象の市販薬に印を付けた合計です。',
    },
    files: {
      title: 'ファイルにする',
      ask: 'マイナポータル連携も使いますか',
      askHelp:
        'マイナポータル連携（または医療費通知のXML）で申告書に取り込む医療費を、集計フォームにも入れると二重に数えられます。',
      yes: 'はい。連携で取り込む',
      yesHelp: '医療費通知情報の行を除き、自分で入力した行だけをファイルにします。',
      no: 'いいえ。このファイルだけを使う',
      noHelp: '医療費通知情報と自分で入力した行の、すべてをファイルにします。',
      first: '先に、上の質問に答えてください。',
      xlsx: '医療費集計フォーム（Excel、国税庁 Ver.3.1）',
      xlsxHelp:
        '確定申告書等作成コーナーで読み込めます。氏名は10文字、名称は20文字に縮め、995行を超えると人と病院ごとにまとめます。',
      pdf: 'PDF（確かめる・保管する）',
      pdfHelp:
        'この書面は「医療費通知」ではないため、申告書に添付しても明細書の代わりにはなりません。',
      csv: 'CSV（表計算ソフト用）',
      csvHelp: '1行に1件、金額と入力した内容の表です。',
      myna: 'CSV（マイナポータルと同じ形）',
      mynaHelp:
        'いま表示している人の医療費通知情報だけです。ほかのソフトに読み込ませるときに使います。',
      sum: (values: { net: string; rows: number }) => `${values.rows}件、差引額 ${values.net}円`,
    },
  },
  en: {
    household: {
      title: 'Sum of the household',
      help: 'Expenses of relatives who share your living can go into the return of one person. Shown are you and the family members whose data you can see here. For others bring their CSV or enter their expenses.',
      person: 'Name',
      patient: 'Share at the counter',
      paid: 'Paid',
      compensated: 'Reimbursed',
      net: 'Balance',
      sum: 'Sum',
      open: (values: { name: string }) => `Show the rows of ${values.name}`,
    },
    estimate: {
      title: 'Estimate of the deduction',
      disclaimer:
        'The formula of the law with your numbers, nothing more: we cannot tell which expenses qualify nor give tax advice. Please check with the National Tax Agency or your tax office.',
      income: 'Total income of the person who files (yen)',
      incomeHelp:
        'For employees: 給与所得控除後の金額 on the withholding slip. It is used on this screen only, neither sent nor kept.',
      prevention: 'Had a checkup, vaccination or the like this year (needed for self-medication)',
      medical: 'Medical expenses deduction',
      selfMedication: 'Self-medication tax system',
      paid: 'Paid',
      compensated: 'Reimbursed',
      net: 'Balance',
      threshold: 'Taken off',
      thresholdMedical: (values: { income: string; percent: string }) =>
        `the lower of 100,000 yen and 5% of the income ${values.income} yen = ${values.percent} yen`,
      thresholdSelf: '12,000 yen',
      ceiling: (values: { amount: string }) => `at most ${values.amount} yen`,
      formula: (values: { paid: string; compensated: string; threshold: string; amount: string }) =>
        `${values.paid} − ${values.compensated} − ${values.threshold} yen → deduction ${values.amount} yen`,
      amount: 'Deduction',
      isLarger: {
        medical: 'The medical expenses deduction is larger.',
        'self-medication': 'The deduction of the self-medication tax system is larger.',
        equal: 'Both deductions are equal.',
        neither: 'With the present sums both deductions are 0 yen.',
      },
      notBoth: 'Only one of the two can be chosen, and the choice cannot be changed later.',
      noPrevention:
        'The self-medication tax system needs a checkup, vaccination or the like in the same year. Without one it cannot be used.',
      enterIncome:
        'Enter the income for a better estimate. While it is empty, 100,000 yen are taken off.',
      notTax:
        'The deduction is not the tax you get back: that is roughly the deduction times your tax rate.',
      otc: 'The sum of medicines you marked under “Entered by you”.',
    },
    files: {
      title: 'Make a file',
      ask: 'Do you also use the link to Mynaportal?',
      askHelp:
        'Expenses that the return takes in through Mynaportal (or the XML notice) would be counted twice if the form had them too.',
      yes: 'Yes, I use the link',
      yesHelp: 'Rows of the notice are left out; the file has only what you entered.',
      no: 'No, I use this file alone',
      noHelp: 'The file has all rows: the notice and what you entered.',
      first: 'Please answer the question above first.',
      xlsx: 'Tax form 医療費集計フォーム (Excel, NTA Ver. 3.1)',
      xlsxHelp:
        'For the tax return site of the National Tax Agency. Names are shortened to 10 and 20 characters; more than 995 rows are grouped by person and institution.',
      pdf: 'PDF (to check and keep)',
      pdfHelp:
        'This print is not the official notice and does not replace the statement of the return.',
      csv: 'CSV (for spreadsheets)',
      csvHelp: 'One row per expense with amounts and your entries.',
      myna: 'CSV (in the form of Mynaportal)',
      mynaHelp: 'Only the notice of the person shown now, for programs that read this form.',
      sum: (values: { net: string; rows: number }) =>
        `${values.rows} rows, balance ${values.net} yen`,
    },
  },
});
