import { useState } from 'react';
import type { BroughtNotebook } from '../../../../shared/jahis/brought-codec.ts';
import { type BroughtAnswer, removeBrought } from '../../../../shared/jahis/contract.ts';
import type { ProblemCode } from '../../../../shared/kernel/problem-codes.ts';
import { call } from '../../api/client.ts';
import { dateText } from '../../i18n/date-text.ts';
import { fill } from '../../i18n/templates.ts';
import { Words } from '../../ui/Words.tsx';
import { useFrame } from '../identity/frame-context.ts';
import { BroughtVisits } from './BroughtVisits.tsx';
import { useBroughtTexts } from './brought-context.ts';

type Props = {
  book: BroughtNotebook;
  shown: string | undefined;
  removed: (data: BroughtAnswer) => void;
};

/** One brought notebook, marked as such, with what is odd about it and the way to take it away again. */
export function BroughtBook({ book, shown, removed }: Props) {
  const { brought: texts } = useBroughtTexts();
  const { language, problems } = useFrame();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<ProblemCode>();
  const broughtOn = dateText(book.broughtOn, language);

  const remove = async () => {
    const endpoint = { ...removeBrought, path: pathOf(book.id) } as const;
    const reply = await call(endpoint, { query: { for: shown } });
    if (reply.ok) removed(reply.data);
    else setProblem(reply.problem);
  };
  return (
    <article className="panel book">
      <header>
        <h3>
          <span className="chip">{texts.mark}</span>{' '}
          {fill(texts.visits, { count: book.visits.length })}
        </h3>
        <p className="quiet">
          <Words
            text={fill(texts.kept, { broughtOn, keptUntil: dateText(book.keptUntil, language) })}
          />
        </p>
      </header>
      {book.owner === 'other' && (
        <p className="notice" data-type="warning">
          {texts.other}
        </p>
      )}
      {book.missing.length > 0 && (
        <p className="notice" data-type="warning">
          {fill(texts.missing, {
            numbers: book.missing.join(language === 'ja' ? '、' : ', '),
            count: book.parts,
          })}
        </p>
      )}
      <BroughtVisits book={book} />
      {odd(book) > 0 && <p className="quiet">{fill(texts.findings, { count: odd(book) })}</p>}
      {problem && <p role="alert">{problems[problem].action}</p>}
      <div className="actions screen-only">
        {asking ? (
          <>
            <p>{texts.confirm}</p>
            <button type="button" className="button" data-type="solid-fill" onClick={remove}>
              {texts.confirmYes}
            </button>
            <button
              type="button"
              className="button"
              data-type="outline"
              onClick={() => setAsking(false)}
            >
              {texts.confirmNo}
            </button>
          </>
        ) : (
          <button
            type="button"
            className="button"
            data-type="text"
            aria-label={fill(texts.removeOf, { date: broughtOn })}
            onClick={() => setAsking(true)}
          >
            {texts.remove}
          </button>
        )}
      </div>
    </article>
  );
}

/** Said in words of their own, or of no interest to the person. */
const SAID = ['part-missing', 'encoding', 'end-of-file-mark', 'institution-code-missing'];
const odd = ({ findings }: BroughtNotebook) =>
  findings.filter(({ code }) => !SAID.includes(code)).length;

const pathOf = (id: string) => removeBrought.path.replace('{id}', id) as `/api/${string}`;
