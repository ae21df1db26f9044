import { createContext, useContext } from 'react';
import type { MedicationIslandTexts } from './island-texts.ts';

const Texts = createContext<MedicationIslandTexts | undefined>(undefined);
export const MedicationTextsProvider = Texts.Provider;

/** Language and texts of the page of medicines; only inside it. */
export function useMedicationTexts(): MedicationIslandTexts {
  const texts = useContext(Texts);
  if (!texts) throw new Error('no texts around this component');
  return texts;
}
