import { createContext, useContext } from 'react';
import { dateText } from '../../../../shared/kernel/date-text.ts';
import type { IsoDate } from '../../../../shared/kernel/dates.ts';
import type { CancellationIslandTexts } from './island-texts.ts';

const Texts = createContext<CancellationIslandTexts | undefined>(undefined);
export const CancellationTextsProvider = Texts.Provider;

/** Texts of the page of 利用登録解除, and how it writes a day; only inside it. */
export function useCancellationTexts() {
  const texts = useContext(Texts);
  if (!texts) throw new Error('no texts around this component');
  return { ...texts, day: (on: IsoDate) => dateText(on, texts.language) };
}
