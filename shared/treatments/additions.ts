import type { YearMonth } from '../kernel/dates.ts';

/** 加算 that concern the card, for which plain words exist. */
export const ADDITIONS = ['system', 'information-by-card', 'information', 'dx'] as const;
export type Addition = (typeof ADDITIONS)[number];

/**
 * Which of them a procedure is, by its name in the master: the codes change with every revision, the names
 * stay. Undefined for all others, and for months that no document of ours speaks of.
 *
 * 医療情報・システム基盤整備体制充実加算 ended with May 2024; 医療情報取得加算 differs by the card from June to November
 * 2024 and no longer from December; 医療DX推進体制整備加算 exists since June 2024.
 *
 * @source 004, 「令和6年度診療報酬改定におけるマイナ保険証利用等に関する診療報酬上の評価（イメージ）」 and
 *   「医療DX推進体制整備加算及び医療情報取得加算の見直し」
 */
export function additionOf(name: string, month: YearMonth): Addition | undefined {
  if (name === '') return undefined;
  const plain = name.normalize('NFKC');
  if (plain.startsWith('医療情報・システム基盤整備体制充実加算')) return 'system';
  if (month < FROM) return undefined;
  if (plain.startsWith('医療情報取得加算'))
    return month < SAME_FOR_ALL ? 'information-by-card' : 'information';
  return plain.startsWith('医療DX推進体制整備加算') ? 'dx' : undefined;
}

const FROM = '2024-06';
const SAME_FOR_ALL = '2024-12';
