import { defineTexts } from '../../kernel/texts.ts';

/** What a person is told about the form before the download. */
export const formTexts = defineTexts({
  ja: {
    problems: {
      'amount-out-of-range': '金額は0円から999,999,999円までの整数です。',
      'compensated-above-paid': '補填される金額が支払った金額より大きくなっています。',
      'no-kind': '医療費の区分を選んでください。',
      'no-name': '医療を受けた人か、病院・薬局などの名称がありません。',
      'too-many-rows':
        '人と医療機関ごとにまとめても995行に入りません。CSVをお使いになるか、明細書に合計を書いてください。',
    },
    grouped: (rows: string, into: string) =>
      `995行に入らないため、${rows}行を人と医療機関ごとの${into}行にまとめました。合計は変わりません。`,
    shortened: (count: string) =>
      `名前が長いため${count}件を短くしました（医療を受けた人10文字、医療機関等20文字まで）。`,
    shortenedName: (from: string, to: string) => `${from} → ${to}`,
  },
  en: {
    problems: {
      'amount-out-of-range': 'Amounts are whole yen from 0 to 999,999,999.',
      'compensated-above-paid': 'More was compensated than paid.',
      'no-kind': 'Choose a kind of expense.',
      'no-name': 'The person treated or the institution has no name.',
      'too-many-rows':
        'Even with one row per person and institution there are more than 995 rows. Use the CSV, or copy the totals into the return.',
    },
    grouped: (rows: string, into: string) =>
      `More than 995 rows: ${rows} rows became ${into}, one per person and institution. The totals are the same.`,
    shortened: (count: string) =>
      `${count} names were too long and shortened (10 characters for people, 20 for institutions).`,
    shortenedName: (from: string, to: string) => `${from} → ${to}`,
  },
});
