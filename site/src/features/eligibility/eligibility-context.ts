import { createContext, useContext } from 'react';
import type { EligibilityIslandTexts } from './island-texts.ts';

const Texts = createContext<EligibilityIslandTexts | undefined>(undefined);
export const EligibilityTextsProvider = Texts.Provider;

/** Texts of the page of 資格情報; only inside it. */
export function useEligibilityTexts(): EligibilityIslandTexts {
  const texts = useContext(Texts);
  if (!texts) throw new Error('no texts around this component');
  return texts;
}
