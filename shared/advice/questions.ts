import type { Language } from '../kernel/texts.ts';
import type { AdviceQuestion } from './contract.ts';
import { questionTexts } from './question-texts.ts';

const IDS = ['holds', 'trouble', 'who'] as const;

/** The three questions of the signed-out page, with their answers in the order in which they are asked. */
export const adviceQuestions = (language: Language): AdviceQuestion[] =>
  IDS.map((id) => ({
    id,
    question: questionTexts[language][id].question,
    choices: Object.entries(questionTexts[language][id].choices).map(([value, label]) => ({
      value,
      label,
    })),
  }));
