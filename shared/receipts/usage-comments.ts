import type { YearMonth } from '../kernel/dates.ts';
import type { CommentLookup } from '../masters/comments/comment-index.ts';
import type { ReceiptComment } from './codec.ts';

/** Pattern 10. Others, such as 840000006 退院時…日分投薬, say how much was handed out, not how to take it. */
const FREE_TEXT = '810';
export const isFreeText = (code: string): boolean => code.startsWith(FREE_TEXT);

/**
 * In a clinic's receipt 用法 is not coded: it is the free text in front of the drugs. All other comments
 * are kept as they are; their fixed texts are looked up when they are shown.
 * @source formats/receipt-uke.md §6
 */
export function splitComments(
  before: readonly ReceiptComment[],
  after: readonly ReceiptComment[],
): { usage: string; comments: ReceiptComment[] } {
  const isUsage = ({ code, text }: ReceiptComment) => isFreeText(code) && text !== '';
  return {
    usage: before
      .filter(isUsage)
      .map(({ text }) => text)
      .join('　'),
    comments: [...before.filter((one) => !isUsage(one)), ...after],
  };
}

/** Pattern 30 and the like: what was written stands behind a fixed text. */
const FIXED_AND_TEXT = '830';

/**
 * A comment as a person reads it. Without its fixed text only free text is left: a number alone says nothing.
 *
 * @param comments the comment master; names a code in the month of care
 */
export function commentWords(
  { code, text }: ReceiptComment,
  month: YearMonth,
  comments?: CommentLookup,
): string {
  if (isFreeText(code)) return text;
  return comments?.wordsOf(code, text, month) ?? (code.startsWith(FIXED_AND_TEXT) ? text : '');
}
