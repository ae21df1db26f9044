import type { Language } from '../../kernel/texts.ts';
import { checkupTexts } from '../texts.ts';

/** プログラム種別 in words; an unknown code is a checkup of unknown kind. */
export function programName(program: string, language: Language): string {
  const names: Readonly<Record<string, string>> = checkupTexts[language].programs;
  return names[program] ?? checkupTexts[language].programs['000'];
}
