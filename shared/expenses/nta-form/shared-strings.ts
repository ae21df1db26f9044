import { textOfXml, xmlText } from './xml-text.ts';

const HEAD = /<sst\b[^>]*>/;
const ITEM = /<si>(.*?)<\/si>|<si\/>/gs;
/** Readings (ふりがな) of an item are no part of its text. */
const READING = /<rPh\b.*?<\/rPh>|<phoneticPr\b[^>]*\/>/gs;

const itemText = (item: string): string =>
  Array.from(item.replace(READING, '').matchAll(/<t(?:\s[^>]*)?>(.*?)<\/t>/gs), ([, text = '']) =>
    textOfXml(text),
  ).join('');

/**
 * The table of texts of a workbook (sharedStrings.xml), to which texts are added at the end. Cells name texts
 * by number, as Excel itself writes them; an inline string is as valid, but a simpler reader may not know it.
 */
export class SharedStrings {
  readonly #xml: string;
  readonly #numbers = new Map<string, number>();
  readonly #added: string[] = [];
  readonly #before: number;
  #references = 0;

  /** @throws RangeError when the XML is no such table */
  constructor(xml: string) {
    if (!HEAD.test(xml) || !xml.includes('</sst>')) throw new RangeError('no table of strings');
    this.#xml = xml;
    let count = 0;
    for (const [, item = ''] of xml.matchAll(ITEM)) {
      const text = itemText(item);
      if (!this.#numbers.has(text)) this.#numbers.set(text, count);
      count += 1;
    }
    this.#before = count;
  }

  /** Number for a cell; each call is one more reference. */
  numberOf(text: string): number {
    this.#references += 1;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#before + this.#added.length;
    this.#added.push(`<si><t xml:space="preserve">${xmlText(text)}</t></si>`);
    this.#numbers.set(text, number);
    return number;
  }

  /** The table with what was added; all that was there keeps its bytes but for the two counts. */
  toXml(): string {
    const counted = this.#xml.replace(HEAD, (head) =>
      head
        .replace(/\bcount="(\d+)"/, (_, count) => `count="${Number(count) + this.#references}"`)
        .replace(/\buniqueCount="\d+"/, `uniqueCount="${this.#before + this.#added.length}"`),
    );
    const end = counted.lastIndexOf('</sst>');
    return counted.slice(0, end) + this.#added.join('') + counted.slice(end);
  }
}
