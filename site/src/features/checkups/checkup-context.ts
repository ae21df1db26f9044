import { createContext, useContext } from 'react';
import type { CheckupIslandTexts } from './island-texts.ts';

const Texts = createContext<CheckupIslandTexts | undefined>(undefined);
export const CheckupTextsProvider = Texts.Provider;

/** Texts of the page's language. */
export function useCheckupTexts(): CheckupIslandTexts {
  const texts = useContext(Texts);
  if (!texts) throw new Error('outside the page of checkups');
  return texts;
}
