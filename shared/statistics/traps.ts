/** What makes figures that look alike misleading (F12 of the product). Their sentences are in page-texts.ts. */
export const TRAPS = [
  'bulk', // totals of 000 and 003 include 一括照会, those of 001 and 004 do not
  'prefecture-rates', // 運用開始率 of facilities (2022-01) and 利用率 (2024-09) are two measures
  'obliged', // 義務化対象 is a smaller whole than all facilities, and differs by document
  'under-review', // 薬剤情報 of 2023-07: 精査中
  'survey-totals', // four totals of 000 are not the sum of their parts
] as const;
export type Trap = (typeof TRAPS)[number];
