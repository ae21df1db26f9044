import { createContext, useContext } from 'react';
import { fill } from '../../i18n/templates.ts';
import type { ExpenseIslandTexts } from './island-texts.ts';

const Texts = createContext<ExpenseIslandTexts | undefined>(undefined);
export const ExpenseTextsProvider = Texts.Provider;

/** Language and texts of the page of expenses; only inside it. */
export function useExpenseTexts(): ExpenseIslandTexts {
  const texts = useContext(Texts);
  if (!texts) throw new Error('no texts around this component');
  return texts;
}

export const amountText = (yen: number): string => yen.toLocaleString('ja-JP');

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Words with values of expenses in them. */
export function useWords() {
  const { language, texts } = useExpenseTexts();
  const known: Readonly<Record<string, string>> = texts.categories;
  return {
    yen: (amount: number) => fill(texts.yen, { amount: amountText(amount) }),
    /** Parts side by side, as the language of the page does it. */
    list: (parts: readonly (string | false | undefined)[]) =>
      parts.filter(Boolean).join(language === 'ja' ? '、' : ', '),
    bracketed: (text: string) => (language === 'ja' ? `（${text}）` : ` (${text})`),
    category: (category: string) => known[category] ?? category,
    month: (month: string) => {
      const number = Number(month.slice(5, 7));
      const name = language === 'ja' ? number : (MONTHS[number - 1] ?? number);
      return fill(texts.month, { year: Number(month.slice(0, 4)), month: name });
    },
  };
}
