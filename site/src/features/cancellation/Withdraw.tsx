import { useEffect, useRef, useState } from 'react';
import { withdrawCancellation } from '../../../../shared/cancellation/contract.ts';
import type { ProblemCode } from '../../../../shared/kernel/problem-codes.ts';
import { call } from '../../api/client.ts';
import { endedBy } from '../identity/ended-by.ts';
import { useFrame } from '../identity/frame-context.ts';
import { useCancellationTexts } from './cancellation-context.ts';
import type { PageProps } from './RightPage.tsx';

/** Takes the request back, after a second press; or says why that is no longer possible. */
export function Withdraw({ view, whose, answered, outdated }: PageProps) {
  const { timeline, around } = useCancellationTexts();
  const { problems } = useFrame();
  const texts = timeline.withdraw;
  const [asking, ask] = useState(false);
  const [problem, setProblem] = useState<ProblemCode>();
  const busy = useRef(false);
  const question = useRef<HTMLParagraphElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (asking) question.current?.focus();
    else if (wasAsking.current) opener.current?.focus();
    wasAsking.current = asking;
  }, [asking]);

  const takeBack = async () => {
    if (busy.current || !view.receiptNumber) return;
    busy.current = true;
    setProblem(undefined);
    const reply = await call(withdrawCancellation, {
      query: { for: whose.shown, receiptNumber: view.receiptNumber },
    });
    busy.current = false;
    if (reply.ok) return answered(reply.data, around.taken);
    if (endedBy(reply.problem)) return;
    if (reply.problem === 'conflict' || reply.problem === 'not-found') return outdated();
    setProblem(reply.problem);
  };

  if (!view.canWithdraw) return <p>{texts.tooLate}</p>;
  return (
    <div className="withdraw screen-only">
      {asking ? (
        <div className="notice" data-type="warning">
          <p ref={question} tabIndex={-1}>
            {texts.confirm}
          </p>
          <p>{texts.race}</p>
          {problem && <p role="alert">{problems[problem].action}</p>}
          <p className="actions">
            <button type="button" className="button" data-type="solid-fill" onClick={takeBack}>
              {texts.yes}
            </button>
            <button type="button" className="button" data-type="outline" onClick={() => ask(false)}>
              {texts.no}
            </button>
          </p>
        </div>
      ) : (
        <button
          ref={opener}
          type="button"
          className="button"
          data-type="text"
          onClick={() => ask(true)}
        >
          {texts.action}
        </button>
      )}
      <p className="quiet">{texts.untilWhen}</p>
    </div>
  );
}
