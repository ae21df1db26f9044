import { createContext, useContext } from 'react';
import type { TreatmentIslandTexts } from './island-texts.ts';

const Texts = createContext<TreatmentIslandTexts | undefined>(undefined);
export const TreatmentTextsProvider = Texts.Provider;

/** Language and texts of the page of treatments; only inside it. */
export function useTreatmentTexts(): TreatmentIslandTexts {
  const texts = useContext(Texts);
  if (!texts) throw new Error('no texts around this component');
  return texts;
}
