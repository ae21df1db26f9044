import { writeCsv } from '../kernel/csv.ts';
import type { Language } from '../kernel/texts.ts';
import { ALL_SERIES } from './catalogue.ts';
import type { Localised, Series } from './codec.ts';
import type { SeriesAnswer, SeriesList } from './contract.ts';
import { DOCUMENTS } from './documents.ts';
import { SOURCE_LIST } from './sources/source-list.ts';
import { statisticsTexts } from './texts.ts';

/** Head of a CSV column: label and unit, because a bare number cannot be cited. */
export function columnHead(column: Series['columns'][number], lang: Language): string {
  const unit = statisticsTexts[lang].units[column.unit];
  return column.unit === 'none' ? column.label[lang] : `${column.label[lang]} (${unit})`;
}

/**
 * One table as CSV (RFC 4180, UTF-8 with BOM): key, label, then the plain figures. Empty in the document is
 * empty here. What the figures mean (date, whole, footnotes) is in the JSON and on the page.
 */
export const seriesToCsv = (series: Series, lang: Language): string =>
  writeCsv([
    ['key', statisticsTexts[lang].rowHead, ...series.columns.map((c) => columnHead(c, lang))],
    ...series.rows.map((row) => [
      row.key,
      row.label[lang],
      ...row.values.map((cell, index) => plain(cell, series.columns[index]?.decimals ?? 0, lang)),
    ]),
  ]);

/** As printed but without digit groups: 20.0 keeps its zero. */
function plain(cell: number | Localised | null, decimals: number, lang: Language): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? cell.toFixed(decimals) : cell[lang];
}

/** What a series says about itself in the list of all. */
export const seriesSummary = (series: Series) => ({
  id: series.id,
  topic: series.topic,
  title: series.title,
  document: series.document,
  heading: series.heading,
  asOf: series.asOf,
  ...(series.derivedFrom ? { derivedFrom: series.derivedFrom } : {}),
});

/** The answer of `/api/statistics/{id}`: as stored, with the document that it can be cited by. */
export const seriesToJson = (series: Series): SeriesAnswer => ({
  ...series,
  source: DOCUMENTS.find((document) => document.id === series.document) ?? null,
});

/** The answer of `/api/statistics`: every series, the documents, and every table of them with its state. */
export const statisticsIndex = (): SeriesList => ({
  items: ALL_SERIES.map(seriesSummary),
  next: null,
  documents: DOCUMENTS.map((document) => ({ ...document, tables: [...SOURCE_LIST[document.id]] })),
});
