import type { Column } from '../../codec.ts';
import { count, percent } from '../../columns.ts';

/** 【参考】 blocks of 002 and 001: one count, and a share of cards or of the population. */
export const referenceColumns: Column[] = [
  count('count', '件数・枚数', 'Number', 'registrations'),
  percent('of-cards', 'カード交付枚数に対する割合', 'Share of cards issued', {
    denominator: 'cards-issued',
  }),
  percent('of-population', '人口に対する割合', 'Share of population', {
    denominator: 'population',
  }),
];

export const referenceLabels = {
  registered: ['registered', '健康保険証の利用の登録', 'Registered for use as certificate'],
  applied: ['applied', 'カードの有効申請', 'Valid card applications'],
  issued: ['issued', 'カードの交付実施済', 'Cards issued'],
} as const;
