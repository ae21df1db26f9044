import { COLUMN } from './columns.ts';
import type { PriceListRow } from './price-list.ts';

/** 成分名 of a drug by its 薬価基準収載医薬品コード; empty when nothing tells it. */
export type IngredientOf = (priceCode: string) => string;

/** Characters of the code: all 12 the product, 9 ingredient + form + strength, 7 the ingredient. */
const LENGTHS = [12, 9, 7] as const;

/**
 * Where 成分名 comes from: the price list by 12, then 9, then 7 characters; what no price list has, by the
 * generic name (一般名処方の標準的な記載) of a drug with the same 9 or 7 characters, without form and strength.
 * With several spellings in a group the most frequent one wins, of equally frequent ones the first in
 * code-point order.
 *
 * @param priceLists oldest first: a newer list's name of a product replaces an older one's
 * @param fields     the last state of every drug, for the generic names
 * @source formats/drug-master.md "From 医薬品コード to 成分名"
 */
export function ingredientNames(
  priceLists: readonly (readonly PriceListRow[])[],
  fields: Iterable<readonly string[]>,
): IngredientOf {
  const listed = new Map<string, string>();
  for (const list of priceLists)
    for (const row of list) listed.set(row.priceCode, row.ingredientName);
  const byPriceList = grouped([...listed]);
  const generic: [string, string][] = [];
  for (const drug of fields) {
    const name = ingredientInGenericName(drug[COLUMN.genericName] ?? '');
    const code = drug[COLUMN.priceCode];
    if (name && code) generic.push([code, name]);
  }
  const byGenericName = grouped(generic);
  return (priceCode) => {
    if (priceCode.length < 9) return '';
    for (const groups of [byPriceList, byGenericName]) {
      for (const length of LENGTHS) {
        const name = groups.get(priceCode.slice(0, length));
        if (name) return name;
      }
    }
    return '';
  };
}

/** The name each code and each beginning of a code stands for most often. */
function grouped(named: readonly (readonly [code: string, name: string])[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [code, name] of named) {
    for (const length of LENGTHS) {
      const group = code.slice(0, length);
      const names = counts.get(group) ?? new Map<string, number>();
      counts.set(group, names.set(name, (names.get(name) ?? 0) + 1));
    }
  }
  const best = ([a, timesA]: [string, number], [b, timesB]: [string, number]) =>
    timesB - timesA || (a < b ? -1 : 1);
  return new Map([...counts].map(([group, names]) => [group, [...names].sort(best)[0]?.[0] ?? '']));
}

const FORM =
  /(口腔内崩壊|徐放|腸溶|配合|チュアブル|舌下|バッカル|内用|経口|外用|吸入|点眼|点鼻|点耳|含嗽|貼付|懸濁|[０-９．]+(ｍｇ|μｇ|ｇ|％|ｍＬ)|錠|カプセル|ドライシロップ|シロップ|細粒|顆粒|散|液|ゼリー|軟膏|クリーム|ローション|ゲル|テープ|パップ|パッチ|坐剤|腟|膣|注腸|注射|スプレー|エアゾール|フィルム|トローチ|うがい|軟カプセル|末)/;

/** 【般】アムロジピン錠２．５ｍｇ → アムロジピン: text, not an official ingredient name. */
export function ingredientInGenericName(genericName: string): string {
  const name = genericName.replace(/^【般】/, '').trim();
  const form = FORM.exec(name)?.index ?? -1;
  return form > 1 ? name.slice(0, form) : name;
}
