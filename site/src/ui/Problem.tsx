import type { ProblemCode } from '../../../shared/kernel/problem-codes.ts';
import { useFrame } from '../features/identity/frame-context.ts';
import { fill } from '../i18n/templates.ts';

type Props = { problem: ProblemCode; retry: () => void };

/** Trying again does not help against these. */
const FINAL: readonly ProblemCode[] = ['not-available', 'not-allowed'];

/** What went wrong and what to do now: in words, with the button and the number that help. */
export function Problem({ problem, retry }: Props) {
  const { problems, page, phone } = useFrame();
  const { title, action } = problems[problem];
  return (
    <div className="notice" data-type="error" role="alert">
      <h2>{title}</h2>
      <p>{action}</p>
      <p className="actions">
        {!FINAL.includes(problem) && (
          <button type="button" className="button" data-type="outline" onClick={retry}>
            {page.retry}
          </button>
        )}
        <a href={`tel:${phone}`}>{fill(page.call, { phone })}</a>
      </p>
    </div>
  );
}
