import type { ProblemCode } from '../../../../shared/kernel/problem-codes.ts';
import { pathIn } from '../../i18n/languages.ts';
import { fill } from '../../i18n/templates.ts';
import type { LinkIslandTexts } from './link-island-texts.ts';

type Props = { own: LinkIslandTexts; problem: ProblemCode };

/** Why the numbers were not accepted, and the way on from there. */
export function LinkProblem({ own, problem }: Props) {
  const { texts, problems, phone, language } = own;
  const expired = problem === 'not-signed-in';
  const { title, action } = expired
    ? texts.expired
    : problem === 'not-linked'
      ? texts.wrong
      : problems[problem];
  return (
    <div className="notice" data-type="error" role="alert">
      <h2>{title}</h2>
      <p>{action}</p>
      <p>
        {expired ? (
          <a href={pathIn(language, '/sign-in/')}>{texts.again}</a>
        ) : (
          <a href={`tel:${phone}`}>{fill(texts.phone, { phone })}</a>
        )}
      </p>
    </div>
  );
}
