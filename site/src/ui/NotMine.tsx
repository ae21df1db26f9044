import { useEffect, useRef, useState } from 'react';
import { notMe } from '../../../shared/identity/contract.ts';
import type { ProblemCode } from '../../../shared/kernel/problem-codes.ts';
import { call } from '../api/client.ts';
import { useFrame } from '../features/identity/frame-context.ts';
import { end } from '../features/identity/session-store.ts';

type Props = { shown: string | undefined; back: () => void };

/**
 * In place of the records as soon as somebody says they are not theirs. The case is opened by a second
 * press: it undoes the link, and who slipped would have to call the insurer to get back.
 */
export function NotMine({ shown, back }: Props) {
  const { page, problems } = useFrame();
  const texts = page.notMine;
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<ProblemCode>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const confirm = async () => {
    if (sending) return;
    setSending(true);
    const reply = await call(notMe, { query: { for: shown } });
    setSending(false);
    if (reply.ok) end('not-me');
    else setProblem(reply.problem);
  };
  return (
    <section className="notice" data-type="warning">
      <h2 ref={heading} tabIndex={-1}>
        {texts.title}
      </h2>
      <p>{texts.text}</p>
      {problem && <p role="alert">{problems[problem].action}</p>}
      <p className="actions">
        <button
          type="button"
          className="button"
          data-type="solid-fill"
          aria-disabled={sending}
          onClick={confirm}
        >
          {sending ? texts.sending : texts.confirm}
        </button>
        <button type="button" className="button" data-type="outline" onClick={back}>
          {texts.back}
        </button>
      </p>
    </section>
  );
}
