import type { Language } from '../kernel/texts.ts';
import type { Cell, Column, Row, Series } from './codec.ts';
import { formatCell, unitAfter } from './format.ts';
import { statisticsPageTexts } from './page-texts.ts';
import { statisticsTexts } from './texts.ts';

/** A table as a page shows it; all texts finished. */
export type TableView = {
  columns: { label: string; unit: string; remarks: string[] }[];
  rows: { label: string; total: boolean; cells: CellView[] }[];
};
export type CellView = {
  text: string;
  /** Figures stand right, texts left. */
  kind: 'figure' | 'words';
  /** ※1: this figure is the first of the differences under the table. */
  mark: string;
};

/** Heads carry units and what must be known before a figure of the column is used; cells are as printed. */
export function tableView(series: Series, lang: Language): TableView {
  const marks = new Map(
    series.differences.map(({ row, column }, index) => [`${row} ${column}`, markOf(index, lang)]),
  );
  return {
    columns: series.columns.map((column) => ({
      label: column.label[lang],
      unit: unitInHead(column, lang),
      remarks: remarksOn(column, lang),
    })),
    rows: series.rows.map((row) => ({
      label: row.label[lang],
      total: row.role === 'total',
      cells: series.columns.map((column, index) => ({
        ...cellView(row.values[index], column, row, lang),
        mark: marks.get(`${row.key} ${column.key}`) ?? '',
      })),
    })),
  };
}

/** Mark of the difference at this place in `series.differences`. */
export const markOf = (index: number, lang: Language): string =>
  statisticsPageTexts[lang].mark({ number: String(index + 1) });

const cellView = (cell: Cell | undefined, column: Column, row: Row, lang: Language) => ({
  text: formatCell(cell, column, row, lang),
  kind: column.unit === 'none' ? ('words' as const) : ('figure' as const),
});

function unitInHead(column: Column, lang: Language): string {
  if (column.unit === 'none' || unitAfter(column, lang) !== '' || column.unit === 'rank') return '';
  return statisticsPageTexts[lang].unitBracket({ unit: statisticsTexts[lang].units[column.unit] });
}

const remarksOn = ({ bulk, underReview }: Column, lang: Language): string[] => [
  ...(bulk ? [statisticsPageTexts[lang].bulk[bulk]] : []),
  ...(underReview ? [statisticsTexts[lang].underReview] : []),
];
