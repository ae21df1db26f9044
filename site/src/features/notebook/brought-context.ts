import { createContext, useContext } from 'react';
import type { BroughtIslandTexts } from './brought-texts.ts';

const Texts = createContext<BroughtIslandTexts | undefined>(undefined);
export const BroughtTextsProvider = Texts.Provider;

/** Texts of what people bring; only inside a page that has them. */
export function useBroughtTexts(): BroughtIslandTexts {
  const texts = useContext(Texts);
  if (!texts) throw new Error('no texts around this component');
  return texts;
}
