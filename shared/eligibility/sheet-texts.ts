/**
 * What the sheets say. They are handed over at receptions in Japan, so they exist in Japanese only; the
 * sentences of title, lead and notes are those of the official sheet, word for word.
 * @source 004, 端末にダウンロードされるPDF
 */
export const sheetTexts = {
  title: '医療保険の資格情報',
  lead: 'この画面のみでは受診できません。マイナ保険証とあわせて医療機関等の受付に提示してください。',
  saved: ({ day }: { day: string }) => `保存日時：${day} 時点`,
  elderly: '70歳以上の方又は後期高齢者医療の加入者',
  notes: [
    '(注) マイナ保険証の読み取りができない例外的な場合には、保存したPDFファイルをマイナ保険証とともに医療機関等の受付に提示することで受診いただけます。',
    'なお、70歳以上の方や後期高齢者医療の加入者の方は、表示されている有効期限の到来に伴い、一部負担金割合が変更になる場合がありますので、ご注意ください。',
  ],
  ended: '資格喪失',
  endedText: ({ day }: { day: string }) =>
    `この資格は${day}に喪失しています。有効な資格ではありません。`,
  future: '開始前',
  futureText: ({ day }: { day: string }) => `この資格は${day}から有効です。まだ始まっていません。`,
  madeBy: ({ operator }: { operator: string }) =>
    `${operator}「健康保険ポータル」で作成（マイナポータルで作成したものではありません）`,
} as const;
