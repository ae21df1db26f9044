import type { Language } from '../kernel/texts.ts';
import type { Series } from './codec.ts';
import { DOCUMENTS } from './documents.ts';
import { columnOf, rowOf } from './figures.ts';
import { formatNumber } from './format.ts';
import { statisticsTexts } from './texts.ts';

/** What each share is a share of, one line per whole: 「準備完了の割合：全施設数」. */
export function denominatorNotes(series: Series, lang: Language): string[] {
  const texts = statisticsTexts[lang];
  const wholes = new Map<string, string[]>();
  for (const { denominator, label } of series.columns) {
    if (!denominator) continue;
    const whole = texts.denominators[denominator];
    wholes.set(whole, [...(wholes.get(whole) ?? []), label[lang]]);
  }
  return [...wholes].map(([whole, labels]) => {
    const all = labels.length === series.columns.length && labels.length > 1;
    return all ? whole : `${labels.join(texts.comma)}${texts.colon}${whole}`;
  });
}

/** One sentence per place where the document does not agree with its own arithmetic. */
export const differenceNotes = (series: Series, lang: Language): string[] =>
  series.differences.map((difference) => {
    const column = columnOf(series, difference.column);
    const decimals = column.decimals ?? 0;
    return statisticsTexts[lang].difference({
      row: rowOf(series, difference.row).label[lang],
      column: column.label[lang],
      printed: formatNumber(difference.printed, decimals, lang),
      computed: formatNumber(difference.computed, decimals, lang),
    });
  });

const dateText = (date: string, lang: Language): string =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString(lang === 'ja' ? 'ja-JP' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });

/** 2021年10月20日～2021年12月31日, or one day. */
export function asOfText({ asOf }: Series, lang: Language): string {
  const to = dateText(asOf.to, lang);
  return asOf.from ? statisticsTexts[lang].period({ from: dateText(asOf.from, lang), to }) : to;
}

/** Document and heading as one would cite them; for joined series the documents of all parts. */
export function sourceText(series: Series, lang: Language, parts: readonly Series[] = []): string {
  const texts = statisticsTexts[lang];
  const ids = [series, ...parts].flatMap((one) => one.document ?? []);
  const documents = DOCUMENTS.filter((document) => ids.includes(document.id)).map(
    (document) => `${document.publisher[lang]}${texts.comma}${document.title[lang]}`,
  );
  if (series.document === null) return `${texts.joined} ${documents.join(texts.semicolon)}`;
  return `${documents.join('')}${texts.comma}${series.heading || texts.noHeading}`;
}
