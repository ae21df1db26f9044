import type { Language } from '../../kernel/texts.ts';
import type { Observation } from '../document/codec.ts';
import { ENGLISH_LABELS } from '../english-labels.ts';
import { ENGLISH_NAMES } from '../english-names.ts';
import { labelOf } from '../items/code-lists.ts';
import { ownItem } from '../items/item-table.ts';
import { MEANING_LINES, type Meaning } from '../meanings.ts';

/** Ours where we know the item, else what the official table or the document says, as delivered. */
export function itemName({ code, name, item }: Observation, language: Language): string {
  const japanese = ownItem(code)?.name ?? item?.name ?? name ?? code;
  return language === 'ja' ? japanese : (ENGLISH_NAMES[japanese] ?? japanese);
}

/** The document's own label may differ in wording from the list's; what the list says counts. */
export function valueLabel(observation: Observation, language: Language): string {
  const { code, codeSystem, label, value = '' } = observation;
  const list = codeSystem ?? ownItem(code)?.codeSystem ?? '';
  const japanese = labelOf(list, value) ?? label ?? value;
  return language === 'ja' ? japanese : (ENGLISH_LABELS[japanese] ?? japanese);
}

/** 「収縮期血圧」 for all of its measurements. */
export function meaningName(meaning: Meaning, language: Language): string {
  const [code = ''] = MEANING_LINES[meaning].codes;
  const name = itemName({ section: '', code }, language);
  return name.replace(/ ?\((その他|実測|mean or other|measured)\)$/, '');
}
