/**
 * 100 rarer kanji of names and what the one bundled font, Noto Sans JP Regular, does with each. Variants are
 * written as base and number of the selector counted from U+E0100 (IVS).
 */
export const NAME_KANJI = {
  /** Drawn by Noto Sans JP. */
  drawn:
    '𠮷髙﨑嵜碕邉邊齋齊濵濱栁桒槗曻柗冨峯嶌德惠眞實榮壽關瀧澤櫻圀淸舘鷗彌禮黑淵籔寬敎增橫凜與𣘺𡈽𠀋𣜿𤟱𥔎𩸽𪘂𰻞𠔿𠘨㐂㟢㠀㔟𢭏𣇃𣏤﨓﨔',
  /** Drawn by no bundled font: a mark in the text, the code point on the sheet. */
  notDrawn: '㑹𥚃',
  /** A variant with a glyph of its own in Noto Sans JP. */
  ownVariant: '葛0 辻0 祇0 榊0 樋0 鯖0 芦0 茨0 渚0 神0 都0 諸0 海0',
  /** A variant that is the ordinary form of Noto Sans JP. */
  ordinaryVariant: '榎0 溝0 邉0 邊0 齋0 福0 者0 塚0 崎0 曽0 那0',
  /** A variant that no bundled font has: drawn in the ordinary form, and the sheet says so. */
  otherVariant: '葛1 葛3 辻1 邉1 邉8 邊1 邊6 齋1 斎1 吉1',
} as const;

export const characters = (list: string): string[] => [...list];
export const variants = (list: string): string[] =>
  list.split(' ').map((one) => {
    const [base = '', number = ''] = [...one];
    return base + String.fromCodePoint(0xe0100 + Number(number));
  });
