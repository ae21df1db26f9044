import { createContext, useContext } from 'react';
import type { ShareIslandTexts } from './island-texts.ts';

const Texts = createContext<ShareIslandTexts | undefined>(undefined);
export const ShareTextsProvider = Texts.Provider;

/** Texts of the page for the desk; only inside it. */
export function useShareTexts(): ShareIslandTexts {
  const texts = useContext(Texts);
  if (!texts) throw new Error('no texts around this component');
  return texts;
}
