import { defineTexts } from '../kernel/texts.ts';

/** Texts of the page of expenses besides `texts.ts`. */
export const expensePageTexts = defineTexts({
  ja: {
    description:
      '1年間の医療費を、月ごと・家族ごとに確かめて、確定申告の医療費控除に使うファイルにします。',
    recordsOf: (values: { name: string }) => `${values.name} さんの医療費`,
    year: '年を選ぶ',
    yearOf: (values: { year: number; era: string }) => `${values.year}年（${values.era}）分`,
    toGuide: '確定申告への使いかた（5つの方法と期限）',
    contents: 'このページの内容',
    summary: {
      title: (values: { year: number }) => `${values.year}年の合計`,
      patient: '窓口相当負担額',
      counted: '医療費控除で数える額',
      countedHelp:
        '支払った額から補填された額を引いた額です。下の「世帯の合計」で家族の分と合わせます。',
      rows: (values: { count: number }) => `${values.count}件`,
      provisional: (values: { count: number }) => `審査前 ${values.count}件`,
      corrected: (values: { count: number }) => `訂正 ${values.count}件`,
      elsewhere: (values: { count: number }) => `別の年に数える行 ${values.count}件`,
    },
    insurers: { title: '保険者ごとの合計', insurer: '保険者', period: '診療年月' },
    chart: {
      title: '月ごとの医療費',
      table: 'グラフの数字を表で見る',
      mine: '窓口相当負担額',
      others: '保険者・公費の負担額',
      scheduled: (values: { date: string }) => `公開予定 ${values.date}`,
      scheduledTitle: 'まだ公開されていない月',
      picture: (values: { year: number; most: string; month: string }) =>
        `${values.year}年の月ごとの棒グラフ。最も多いのは${values.month}の${values.most}円。`,
    },
    rows: {
      title: '診療年月ごとの明細',
      none: 'この年の医療費通知情報は、まだありません。',
      steps: '内訳（計算値）',
      edit: '支払った額・補填を入力',
      edited: '入力を直す',
      countsIn: (values: { year: number }) => `${values.year}年に支払った医療費として数えます`,
      paidIs: (values: { amount: string }) => `支払った額 ${values.amount}円`,
      compensatedIs: (values: { amount: string }) => `補填 ${values.amount}円`,
      left: (values: { amount: string }) =>
        `補填が支払った額を${values.amount}円超えています。超えた分は、ほかの医療費からは引きません。`,
      subsidised: '自治体の助成で0円として数えています',
      changed: (values: { before: string; after: string }) =>
        `訂正されました：窓口相当負担額 ${values.before}円 → ${values.after}円`,
      changedTotal: (values: { before: string; after: string }) =>
        `医療費の総額 ${values.before}円 → ${values.after}円`,
      wasProvisional: '（前回は審査前の請求額）',
      seen: (values: { amount: string }) =>
        `入力したときの窓口相当負担額は${values.amount}円でした。`,
      sameAs: '同じ内容が医療費通知情報にあるため、この行は数えません。',
      amountsDiffer: '医療費通知情報と金額が違います。医療費通知情報の行だけを数えます。',
      patientName: (values: { name: string }) => `${values.name} さんの分`,
      paper: '紙のレセプト',
      days: (values: { count: number }) => `${values.count}日`,
      received: (values: { count: number }) => `受付${values.count}回`,
      more: '続きを表示する',
      orphans: '元の行が見つからない入力',
      orphansHelp:
        '医療費通知情報の訂正などで、入力の元になった行がなくなりました。必要なら下の「自分で入力」に移してください。',
      remove: 'この入力を消す',
    },
    steps: {
      assessed: (values: { from: string; to: string }) =>
        `審査で点数が ${values.from}点 から ${values.to}点 に変わりました`,
      points: (values: { points: string; price: string; yen: string }) =>
        `診療費：${values.points}点 × ${values.price}円 = ${values.yen}円`,
      meals: (values: { yen: string }) => `入院時の食事・生活療養：${values.yen}円`,
      total: (values: { yen: string }) => `医療費の総額：${values.yen}円`,
      shareBenefit: (values: { percent: number; of: string; yen: string }) =>
        `保険での負担：${values.of}円 × ${values.percent}%（国保の給付割合による） = ${values.yen}円`,
      shareType: (values: { percent: number; of: string; yen: string }) =>
        `保険での負担：${values.of}円 × ${values.percent}%（年齢・所得区分による） = ${values.yen}円`,
      written: (values: { yen: string }) =>
        `高額療養費などを適用した後の負担額（レセプトの記載）：${values.yen}円`,
      reduced: (values: { yen: string }) => `減額・免除の後の負担：${values.yen}円`,
      deferred: (values: { yen: string }) =>
        `支払猶予（あとで保険者に支払います）：${values.yen}円`,
      uncovered: (values: { points: string; yen: string }) =>
        `公費の対象でない${values.points}点分の負担：${values.yen}円`,
      public: (values: { number: string; points: string; yen: string }) =>
        `公費（法別番号${values.number}、${values.points}点）での本人の支払い：${values.yen}円`,
      mealShare: (values: { yen: string }) => `食事の標準負担額：${values.yen}円`,
      paper: '紙のレセプトから保険者が入力した金額です。計算はしていません。',
      result: (values: { insurer: string; otherPublic: string; patient: string }) =>
        `保険者 ${values.insurer}円 ＋ 公費 ${values.otherPublic}円 ＋ 窓口 ${values.patient}円`,
    },
  },
  en: {
    description:
      'See a year of medical expenses by month and by family member, and make the files for the tax return.',
    recordsOf: (values: { name: string }) => `Medical expenses of ${values.name}`,
    year: 'Choose the year',
    yearOf: (values: { year: number; era: string }) => `${values.year} (${values.era})`,
    toGuide: 'How to use this in the tax return (five ways and dates)',
    contents: 'On this page',
    summary: {
      title: (values: { year: number }) => `Sums of ${values.year}`,
      patient: 'Share at the counter',
      counted: 'Counted for the deduction',
      countedHelp:
        'What was paid less what was reimbursed. “Sum of the household” below adds your family.',
      rows: (values: { count: number }) => `${values.count} rows`,
      provisional: (values: { count: number }) => `${values.count} before review`,
      corrected: (values: { count: number }) => `${values.count} corrected`,
      elsewhere: (values: { count: number }) => `${values.count} rows count in another year`,
    },
    insurers: { title: 'Sums by insurer', insurer: 'Insurer', period: 'Months of care' },
    chart: {
      title: 'Expenses by month',
      table: 'The numbers of the chart as a table',
      mine: 'Share at the counter',
      others: 'Paid by insurer and public funds',
      scheduled: (values: { date: string }) => `expected on ${values.date}`,
      scheduledTitle: 'Months not yet published',
      picture: (values: { year: number; most: string; month: string }) =>
        `Bar chart of ${values.year} by month. The highest is ${values.month} with ${values.most} yen.`,
    },
    rows: {
      title: 'Rows by month of care',
      none: 'There is no notice for this year yet.',
      steps: 'Details (computed)',
      edit: 'What I paid or got back',
      edited: 'Change my entry',
      countsIn: (values: { year: number }) => `Counts as paid in ${values.year}`,
      paidIs: (values: { amount: string }) => `Paid ${values.amount} yen`,
      compensatedIs: (values: { amount: string }) => `Reimbursed ${values.amount} yen`,
      left: (values: { amount: string }) =>
        `The reimbursement is ${values.amount} yen above what was paid. The rest is not taken off other expenses.`,
      subsidised: 'Counted as 0 yen because the municipality pays',
      changed: (values: { before: string; after: string }) =>
        `Corrected: share at the counter ${values.before} yen → ${values.after} yen`,
      changedTotal: (values: { before: string; after: string }) =>
        `total cost ${values.before} yen → ${values.after} yen`,
      wasProvisional: '(before: as claimed, not reviewed)',
      seen: (values: { amount: string }) =>
        `When you entered this, the share at the counter was ${values.amount} yen.`,
      sameAs: 'The notice has the same row, so this one is not counted.',
      amountsDiffer: 'The notice has other amounts. Only the row of the notice is counted.',
      patientName: (values: { name: string }) => `of ${values.name}`,
      paper: 'receipt on paper',
      days: (values: { count: number }) => `days: ${values.count}`,
      received: (values: { count: number }) => `prescriptions: ${values.count}`,
      more: 'Show more',
      orphans: 'Entries whose row is gone',
      orphansHelp:
        'The row you wrote this for is no longer in the notice, for example after a correction. If needed, add it under “Entered by you” below.',
      remove: 'Delete this entry',
    },
    steps: {
      assessed: (values: { from: string; to: string }) =>
        `The review changed the points from ${values.from} to ${values.to}`,
      points: (values: { points: string; price: string; yen: string }) =>
        `Treatment: ${values.points} points × ${values.price} yen = ${values.yen} yen`,
      meals: (values: { yen: string }) => `Meals in hospital: ${values.yen} yen`,
      total: (values: { yen: string }) => `Total cost: ${values.yen} yen`,
      shareBenefit: (values: { percent: number; of: string; yen: string }) =>
        `Share under the insurance: ${values.of} yen × ${values.percent}% (rate of the National Health Insurance) = ${values.yen} yen`,
      shareType: (values: { percent: number; of: string; yen: string }) =>
        `Share under the insurance: ${values.of} yen × ${values.percent}% (by age and income) = ${values.yen} yen`,
      written: (values: { yen: string }) =>
        `Share after the cap for high-cost care (as on the receipt): ${values.yen} yen`,
      reduced: (values: { yen: string }) => `Share after a reduction: ${values.yen} yen`,
      deferred: (values: { yen: string }) =>
        `Payment deferred (to be paid to the insurer later): ${values.yen} yen`,
      uncovered: (values: { points: string; yen: string }) =>
        `Share of the ${values.points} points that no public fund covers: ${values.yen} yen`,
      public: (values: { number: string; points: string; yen: string }) =>
        `Your payment under public fund ${values.number} (${values.points} points): ${values.yen} yen`,
      mealShare: (values: { yen: string }) => `Standard share of meals: ${values.yen} yen`,
      paper: 'Entered by the insurer from a receipt on paper; nothing was computed.',
      result: (values: { insurer: string; otherPublic: string; patient: string }) =>
        `insurer ${values.insurer} yen + public funds ${values.otherPublic} yen + counter ${values.patient} yen`,
    },
  },
});
