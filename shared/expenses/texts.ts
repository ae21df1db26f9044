import { defineTexts } from '../kernel/texts.ts';

/** Texts of 医療費通知情報 for page, print and CSV alike. */
export const expenseTexts = defineTexts({
  ja: {
    title: '医療費通知情報',
    listOf: (values: { year: number }) => `医療費の一覧（${values.year}年分）`,
    asOf: (values: { date: string }) => `${values.date}時点の情報です。`,
    completeTo: (values: { date: string }) => `${values.date}までの受診分を表示しています。`,
    nextExpectedOn: (values: { date: string }) => `次の月の分は${values.date}に公開予定です。`,
    month: (values: { year: number; month: number | string }) =>
      `${values.year}年${values.month}月`,
    yen: (values: { amount: string }) => `${values.amount}円`,
    columns: {
      person: '医療を受けた人',
      source: '入力元',
      careMonth: '診療年月',
      category: '診療区分',
      facilityName: '医療機関等名称',
      days: '日数',
      total: '医療費の総額',
      insurer: '保険者の負担額',
      otherPublic: 'その他の公費の負担額',
      patient: '窓口相当負担額',
      paid: '支払った額',
      compensated: '補填された額',
      paidOn: '支払日',
      state: '状態',
      sum: '合計',
    },
    categories: {
      医科外来: '医科外来',
      医科入院: '医科入院',
      歯科外来: '歯科外来',
      歯科入院: '歯科入院',
      調剤: '調剤',
      訪問看護: '訪問看護',
      柔道整復: '柔道整復',
    },
    states: { final: '審査済み', provisional: '審査前' },
    sources: { delivered: '医療費通知情報', brought: '本人持参のCSV', own: '自分で入力' },
    kinds: {
      treatment: '診療・治療',
      medicine: '医薬品購入',
      care: '介護保険サービス',
      other: 'その他の医療費',
    },
    noInsurer: '公費のみ・紙のレセプト',
    nothing: 'この年の医療費はありません。',
    sums: (values: { paid: string; compensated: string; net: string }) =>
      `合計：支払った額 ${values.paid}円 − 補填された額 ${values.compensated}円 = 差引額 ${values.net}円`,
    notOfficial:
      'この書面は、確定申告に添付する「医療費通知」ではありません。明細書を書くときの参考にしてください。',
    computed:
      '窓口相当負担額は、レセプトから計算した金額（計算値）です。窓口では1回ごとに10円未満を四捨五入するため、実際に支払った額とは一致しないことがあります。自治体の助成や、あとから払い戻された高額療養費は入っていません。',
    notIncluded:
      '次のものは含まれません：柔道整復、はり・きゅう、あん摩・マッサージの施術、自費診療、差額ベッド代、市販の薬、通院の交通費、審査で医療機関に返戻された分。',
    unreadable: '金額を確認できません',
    unreadableHelp:
      'レセプトの点数が読み取れないため、合計に入れていません。領収書の額を「支払った額」に入力すると数えます。',
    leftOut: (values: { count: number | string }) =>
      `金額を確認できない${values.count}件は、合計とファイルに入れていません。`,
    provisional: '「審査前」の金額は、医療機関の請求どおりです。審査のあとで変わることがあります。',
    taxYear:
      '支払日を入力した行は支払った年、入力していない行は診療年月の年の医療費として集計しています。',
    linkedOut:
      'マイナポータル連携と二重にならないよう、医療費通知情報の行を除き、自分で入力した行だけを載せています。',
  },
  en: {
    title: 'Notice of medical expenses (医療費通知情報)',
    listOf: (values: { year: number }) => `List of medical expenses of ${values.year}`,
    asOf: (values: { date: string }) => `As of ${values.date}.`,
    completeTo: (values: { date: string }) => `Shows care up to ${values.date}.`,
    nextExpectedOn: (values: { date: string }) =>
      `The next month is expected to appear on ${values.date}.`,
    month: (values: { year: number; month: number | string }) => `${values.month} ${values.year}`,
    yen: (values: { amount: string }) => `${values.amount} yen`,
    columns: {
      person: 'Patient',
      source: 'Source',
      careMonth: 'Month of care',
      category: 'Kind of care',
      facilityName: 'Institution',
      days: 'Days',
      total: 'Total cost',
      insurer: 'Paid by the insurer',
      otherPublic: 'Paid by other public funds',
      patient: 'Share at the counter',
      paid: 'Paid',
      compensated: 'Reimbursed',
      paidOn: 'Paid on',
      state: 'State',
      sum: 'Sum',
    },
    categories: {
      医科外来: 'medical, outpatient',
      医科入院: 'medical, inpatient',
      歯科外来: 'dental, outpatient',
      歯科入院: 'dental, inpatient',
      調剤: 'pharmacy',
      訪問看護: 'visiting nurse',
      柔道整復: 'judo therapy',
    },
    states: { final: 'reviewed', provisional: 'before review' },
    sources: { delivered: 'notice', brought: 'CSV you brought', own: 'entered by you' },
    kinds: {
      treatment: 'diagnosis and treatment',
      medicine: 'medicines bought',
      care: 'long-term care services',
      other: 'other medical expenses',
    },
    noInsurer: 'Public funds only, or on paper',
    nothing: 'There are no expenses in this year.',
    sums: (values: { paid: string; compensated: string; net: string }) =>
      `Sum: paid ${values.paid} yen − reimbursed ${values.compensated} yen = balance ${values.net} yen`,
    notOfficial:
      'This print is not the official notice (医療費通知) that can be attached to a tax return. Use it to fill in the statement.',
    computed:
      'The share at the counter is computed from the receipts. A counter rounds every visit to 10 yen, so it may differ from what was paid. Support by a municipality and refunds of high-cost care (高額療養費) are not in it.',
    notIncluded:
      'Not included: judo therapy, acupuncture, moxibustion and massage, private treatment, extra bed charges, medicines bought without prescription, travel, claims returned to the institution at review.',
    unreadable: 'The amount cannot be confirmed',
    unreadableHelp:
      'The points of this receipt cannot be read, so it is in no sum. Enter the amount of your receipt as “paid” and it counts.',
    leftOut: (values: { count: number | string }) =>
      `Rows whose amounts cannot be confirmed, left out of sums and files: ${values.count}.`,
    provisional: 'Amounts “before review” are as claimed by the institution and may change.',
    taxYear:
      'Rows with a date of payment count in the year of that date, other rows in the year of the month of care.',
    linkedOut:
      'Rows of the notice are left out, so that nothing is counted twice with the link to Mynaportal; only your own entries are listed.',
  },
});

/** 診療区分 in words; what is not known is carried through. */
export const categoryText = (category: string, language: 'ja' | 'en'): string => {
  const known: Readonly<Record<string, string>> = expenseTexts[language].categories;
  return known[category] ?? category;
};

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `2026-03` as people read it: 2026年3月, Mar 2026. */
export function monthText(month: string, language: 'ja' | 'en'): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const name = language === 'ja' ? number : (MONTHS[number - 1] ?? number);
  return expenseTexts[language].month({ year, month: name });
}

export const amountText = (yen: number): string => yen.toLocaleString('ja-JP');
