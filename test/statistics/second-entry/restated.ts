import { between, documentText, toNumber } from './reading.ts';

export type Restated = { series: string; column: string; shares: number[] };

/** Tables of 000 that print the figures of another table again: the five most frequent, in order. */
export function readRestated(): Restated[] {
  const text = documentText('000');
  const top5 = (start: string, nth: number, column: string, series: string): Restated => ({
    series,
    column,
    shares: [...between(text, start, '①', nth).matchAll(/ ([\d.]+)%$/gm)].map((m) =>
      toNumber(m[1] ?? ''),
    ),
  });
  const dental = (nth: number): Restated => ({
    series: 'survey-2022-01-1-4',
    column: 'dental',
    shares: [
      ...between(text, '歯科における②の状況上位5件 歯科', '③', nth).matchAll(/ ([\d.]+)%$/gm),
    ].map((m) => toNumber(m[1] ?? '')),
  });
  return [
    top5('病院における②の状況上位5件 病院', 1, 'hospital', 'survey-2022-01-1-4'),
    top5('病院における②の状況上位5件 病院', 2, 'hospital', 'survey-2022-01-1-4'),
    dental(1),
    dental(2),
    top5('病院セグメントにおける⑤の状況上位5件 病院', 1, 'hospital', 'survey-2022-01-1-10'),
    {
      series: 'survey-2022-01-1-4',
      column: 'all',
      shares: [
        ...between(text, '（参考）医療機関等全体における②', '病院における②').matchAll(
          / ([\d.]+)%$/gm,
        ),
      ].map((m) => toNumber(m[1] ?? '')),
    },
  ];
}
