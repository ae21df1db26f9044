import type { Check, Column } from '../../codec.ts';
import { count, percent } from '../../columns.ts';

const SEXES = [
  ['male', '男', 'men'],
  ['female', '女', 'women'],
  ['all', '計', 'all'],
] as const;

/** Four groups of three columns: population, cards, share of the population, share of all cards. */
export const ageColumns: Column[] = [
  ...SEXES.map(([key, ja, en]) =>
    count(`population-${key}`, `人口（${ja}）`, `Population (${en})`, 'people', {
      measure: 'population',
    }),
  ),
  ...SEXES.map(([key, ja, en]) =>
    count(`cards-${key}`, `交付枚数（${ja}）`, `Cards (${en})`, 'cards', {
      measure: 'cards-issued',
    }),
  ),
  ...SEXES.map(([key, ja, en]) =>
    percent(`share-${key}`, `人口に対する交付枚数率（${ja}）`, `Cards per population (${en})`, {
      measure: 'cards-issued',
      denominator: 'population',
    }),
  ),
  ...SEXES.map(([key, ja, en]) =>
    percent(`part-${key}`, `全体に対する交付枚数率（${ja}）`, `Share of all cards (${en})`, {
      denominator: 'card-issue-total',
    }),
  ),
];

export const ageChecks: Check[] = [
  {
    rule: 'rows-sum',
    columns: ['population', 'cards'].flatMap((what) => SEXES.map(([key]) => `${what}-${key}`)),
    total: 'total',
  },
  { rule: 'columns-sum', total: 'population-all', parts: ['population-male', 'population-female'] },
  { rule: 'columns-sum', total: 'cards-all', parts: ['cards-male', 'cards-female'] },
  ...SEXES.flatMap(([key]): Check[] => [
    { rule: 'ratio', share: `share-${key}`, part: `cards-${key}`, whole: `population-${key}` },
    { rule: 'share-of-row', share: `part-${key}`, part: `cards-${key}`, row: 'total' },
  ]),
];
