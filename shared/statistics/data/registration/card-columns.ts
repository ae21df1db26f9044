import type { Check, Column, Footnote } from '../../codec.ts';
import { count, percent } from '../../columns.ts';

/** 人口, 交付枚数, 人口に対する交付枚数率: the columns of the card tables of document 000. */
export const cardColumns: Column[] = [
  count('population', '人口', 'Population', 'people', { measure: 'population' }),
  count('cards', '交付枚数', 'Cards issued', 'cards', { measure: 'cards-issued' }),
  percent('share', '人口に対する交付枚数率', 'Cards per population', {
    measure: 'cards-issued',
    denominator: 'population',
  }),
];

export const cardRatio: Check = {
  rule: 'ratio',
  share: 'share',
  part: 'cards',
  whole: 'population',
};

export const cardNote: Footnote = {
  by: 'document',
  text: {
    ja: '人口は2021年1月1日時点。総務省公表資料を厚生労働省が一部改変したもの。',
    en: 'Population of 1 January 2021. From figures of the Ministry of Internal Affairs, edited by the MHLW.',
  },
};

export const cardAsOf = { to: '2022-01-01' };
