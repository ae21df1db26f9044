import { createContext, useContext } from 'react';
import type { FrameTexts } from './frame-texts.ts';

const Frame = createContext<FrameTexts | undefined>(undefined);
export const FrameProvider = Frame.Provider;

/** Language and texts of the frame; only inside a page with personal data. */
export function useFrame(): FrameTexts {
  const frame = useContext(Frame);
  if (!frame) throw new Error('no frame around this component');
  return frame;
}
