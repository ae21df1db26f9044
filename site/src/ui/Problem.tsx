import { type ProblemCode, problemTexts } from '../../../shared/kernel/problem-texts.ts';
import type { Language } from '../../../shared/kernel/texts.ts';

type Props = {
  language: Language;
  problem: ProblemCode;
  /** Where to call, as printed */
  phone: { number: string; text: (values: { phone: string }) => string };
  retry?: { text: string; start: () => void };
};

/** Trying again does not help against these. */
const FINAL: readonly ProblemCode[] = ['not-available', 'not-allowed'];

/** What went wrong and what to do now: in words, with the button or the number that helps. */
export function Problem({ language, problem, phone, retry }: Props) {
  const { title, action } = problemTexts[language][problem];
  return (
    <div className="notice" data-type="error" role="alert">
      <h2>{title}</h2>
      <p>{action}</p>
      <p>
        <a href={`tel:${phone.number}`}>{phone.text({ phone: phone.number })}</a>
      </p>
      {retry && !FINAL.includes(problem) && (
        <p>
          <button type="button" className="button" data-type="outline" onClick={retry.start}>
            {retry.text}
          </button>
        </p>
      )}
    </div>
  );
}
