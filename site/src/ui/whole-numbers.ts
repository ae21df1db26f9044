/** A piece of a text; `whole` must not be broken between two lines. */
export type Piece = { text: string; whole: boolean };

const DIGITS = '[0-9０-９]';
const NUMBER = `${DIGITS}+(?:[.．,，]${DIGITS}+)*`;
const LATIN = '[A-Za-zＡ-Ｚａ-ｚμµ]{1,4}(?![A-Za-zＡ-Ｚａ-ｚ])';
/** Where a trade name goes on without a space: 「５００ｍｇＭＴＸ」. */
const UNIT = '[kｋdｄcｃmｍμµ]?[gｇLＬlｌmｍ]';
const SIGN = '[%％℃]';
const COUNTER =
  '国際単位|万単位|単位|カプセル|キット|日間|日分|回分|時間|[錠包枚本個滴回日週分管瓶袋筒倍歳]';
const DATE = '[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日';
const RUN = new RegExp(`(${DATE}|${NUMBER})(\\s?(?:${LATIN}|${UNIT}|${SIGN}|${COUNTER}))?`, 'g');

/** The longest run in full-width letters that fits 320 px in the large letters of the desk. */
const LONGEST = 11;

/**
 * Cuts a text where numbers begin and end: 「２．」 above 「５ｍｇ」 is read as 5 mg, twice the dose. A number keeps its
 * decimals and its unit; where that would be too long for a narrow phone, its decimals.
 */
export function wholeNumbers(text: string): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: run, 1: number = run, index } of text.matchAll(RUN)) {
    const whole = run.length <= LONGEST ? run : number;
    if (whole.length < 2) continue; // one letter cannot be broken
    if (index > done) pieces.push({ text: text.slice(done, index), whole: false });
    pieces.push({ text: whole, whole: true });
    done = index + whole.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), whole: false });
  return pieces;
}
