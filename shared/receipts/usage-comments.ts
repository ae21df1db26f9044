import type { ReceiptComment } from './codec.ts';

/** Pattern 10. Others, such as 840000006 退院時…日分投薬, say how much was handed out, not how to take it. */
const FREE_TEXT = '810';

/**
 * In a clinic's receipt 用法 is not coded: it is the free text in front of the drugs. All other comments
 * are kept as they are; their fixed texts are looked up when they are shown.
 * @source formats/receipt-uke.md §6
 */
export function splitComments(
  before: readonly ReceiptComment[],
  after: readonly ReceiptComment[],
): { usage: string; comments: ReceiptComment[] } {
  const isUsage = ({ code, text }: ReceiptComment) => code.startsWith(FREE_TEXT) && text !== '';
  return {
    usage: before
      .filter(isUsage)
      .map(({ text }) => text)
      .join('　'),
    comments: [...before.filter((one) => !isUsage(one)), ...after],
  };
}

/**
 * The text of a comment in the comment master of a month, with 文字データ put in; undefined when the
 * master does not have the code.
 */
export type CommentText = (code: string, text: string, month: string) => string | undefined;

/** A comment as a person reads it; without a master, fixed texts are left out. */
export function commentWords(
  { code, text }: ReceiptComment,
  month: string,
  commentText?: CommentText,
): string {
  if (code.startsWith(FREE_TEXT)) return text;
  return commentText?.(code, text, month) ?? '';
}
