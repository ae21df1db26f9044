import { useState } from 'react';
import type { ProblemCode } from '../../../../shared/kernel/problem-codes.ts';
import { WithName } from '../../ui/WithName.tsx';
import { EndingDialog } from './EndingDialog.tsx';
import { useFrame } from './frame-context.ts';
import { leave, type SessionState } from './session-store.ts';

type Props = { session: Extract<SessionState, { state: 'signed-in' }> };

/** Who is signed in, the way out, and the warning before the end. */
export function SessionBar({ session }: Props) {
  const { session: texts, problems } = useFrame();
  const [leaving, setLeaving] = useState(false);
  const [problem, setProblem] = useState<ProblemCode>();

  const signOut = async () => {
    setLeaving(true);
    setProblem(await leave());
    setLeaving(false);
  };
  return (
    <section className="session screen-only" aria-label={texts.label}>
      <p>
        <WithName text={texts.signedInAs} name={session.session.person.name} />
      </p>
      <button
        type="button"
        className="button"
        data-type="outline"
        aria-disabled={leaving}
        onClick={signOut}
      >
        {leaving ? texts.signingOut : texts.signOut}
      </button>
      {problem && <p role="alert">{problems[problem].action}</p>}
      <EndingDialog endsAt={session.endsAt} />
    </section>
  );
}
