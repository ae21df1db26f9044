import { useState } from 'react';
import { sessionTexts } from '../../../../shared/identity/session-texts.ts';
import { type ProblemCode, problemTexts } from '../../../../shared/kernel/problem-texts.ts';
import type { Language } from '../../../../shared/kernel/texts.ts';
import { WithName } from '../../ui/WithName.tsx';
import { EndingDialog } from './EndingDialog.tsx';
import { leave } from './session-store.ts';
import { useSession } from './use-session.ts';

/** Who is signed in, the way out, and the warning before the end. On every page with personal data. */
export default function SessionBar({ language }: { language: Language }) {
  const session = useSession();
  const [leaving, setLeaving] = useState(false);
  const [problem, setProblem] = useState<ProblemCode>();
  const texts = sessionTexts[language];
  if (session.state !== 'signed-in') return null;

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
      {problem && <p role="alert">{problemTexts[language][problem].action}</p>}
      <EndingDialog language={language} endsAt={session.endsAt} />
    </section>
  );
}
