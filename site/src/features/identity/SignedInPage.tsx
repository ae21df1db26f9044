import { type ReactNode, useEffect } from 'react';
import { pathIn } from '../../i18n/languages.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { FrameProvider } from './frame-context.ts';
import type { FrameTexts } from './frame-texts.ts';
import { SessionBar } from './SessionBar.tsx';
import { SignedOut } from './SignedOut.tsx';
import { loadSession, type SignedIn } from './session-store.ts';
import { useSession } from './use-session.ts';

type Props = {
  frame: FrameTexts;
  /** Path of this page without language */
  path: `/${string}`;
  heading: ReactNode;
  /** The data, once somebody is signed in; made anew when it is somebody else */
  children: (session: SignedIn) => ReactNode;
};

/** The frame of every page with personal data: who is signed in, the way in, the way out. */
export function SignedInPage({ frame, path, heading, children }: Props) {
  const session = useSession();
  const signedOut = session.state === 'signed-out';
  useEffect(() => {
    // What was searched for leaves the browser's memory together with the data.
    if (signedOut && history.state) history.replaceState(null, '', location.href);
  }, [signedOut]);

  return (
    <FrameProvider value={frame}>
      {session.state === 'signed-in' && <SessionBar session={session} />}
      {heading}
      {session.state === 'loading' && <Loading />}
      {session.state === 'failed' && <Problem problem={session.problem} retry={loadSession} />}
      {session.state === 'signed-out' && (
        <SignedOut reason={session.reason} path={pathIn(frame.language, path)} />
      )}
      {session.state === 'signed-in' && children(session.session)}
    </FrameProvider>
  );
}
