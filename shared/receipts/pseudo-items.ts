const within = (code: string, from: string, to: string): boolean => code >= from && code <= to;

/**
 * 薬剤料の減点・逓減 (金額種別 7): written with positive points, to be subtracted; no drug.
 * @source drug master 2024-03-21; formats/receipt-uke.md §2
 */
export const isReduction = (code: string): boolean => within(code, '630010001', '630010007');

/** 歯科 flat rates (金額種別 3): a drug without an amount. @source drug master 2024-03-21 */
export const isDentalFlatRate = (code: string): boolean => within(code, '630010021', '630010099');

/** A drug that a person was given, not a way of counting. */
export const isDrug = (code: string): boolean =>
  code.startsWith('6') && !isReduction(code) && !isDentalFlatRate(code);

/**
 * 食事・生活療養 標準負担額: the patient's share of the meals, not a cost of its own.
 * @source procedure master 2024-05-31, the codes of section 97 whose name has 負担額
 */
export const isMealShare = (code: string): boolean =>
  within(code, '197000810', '197001210') ||
  within(code, '197001910', '197003010') ||
  code === '197003310' ||
  code === '197003410' ||
  within(code, '197003610', '197005210');
