import { useEffect } from 'react';
import type { Language } from '../../../../shared/kernel/texts.ts';
import { medicationPageTexts } from '../../../../shared/medications/page-texts.ts';
import { pathIn } from '../../i18n/languages.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { SignedOut } from '../identity/SignedOut.tsx';
import { loadSession } from '../identity/session-store.ts';
import { useSession } from '../identity/use-session.ts';
import { Records } from './Records.tsx';

type Props = { language: Language; phone: string };

/** The page of medicines: signed out, or the records of one person. */
export default function MedicationsPage({ language, phone }: Props) {
  const session = useSession();
  const texts = medicationPageTexts[language];
  const signedOut = session.state === 'signed-out';

  useEffect(() => {
    // What was searched for leaves the browser's memory together with the records.
    if (signedOut && history.state) history.replaceState(null, '', location.href);
  }, [signedOut]);

  switch (session.state) {
    case 'loading':
      return <Loading text={texts.loading} slow={texts.slow} />;
    case 'failed':
      return (
        <Problem
          language={language}
          problem={session.problem}
          phone={{ number: phone, text: texts.call }}
          retry={{ text: texts.retry, start: loadSession }}
        />
      );
    case 'signed-out':
      return (
        <SignedOut
          language={language}
          reason={session.reason}
          returnTo={`${pathIn(language, '/medications/')}${location.search}`}
        />
      );
    case 'signed-in':
      return (
        <Records
          key={session.session.person.id}
          language={language}
          phone={phone}
          session={session.session}
        />
      );
  }
}
