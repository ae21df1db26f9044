import type { FrameTexts } from '../identity/frame-texts.ts';
import { SignedInPage } from '../identity/SignedInPage.tsx';
import { CheckupTextsProvider } from './checkup-context.ts';
import type { CheckupIslandTexts } from './island-texts.ts';
import { Records } from './Records.tsx';

type Props = { frame: FrameTexts; own: CheckupIslandTexts };

/** The page of checkups (特定健診情報・後期高齢者健診情報). */
export default function CheckupsPage({ frame, own }: Props) {
  return (
    <CheckupTextsProvider value={own}>
      <SignedInPage
        frame={frame}
        path="/checkups/"
        heading={
          <div>
            <p className="quiet">{own.texts.title}</p>
            <h1>{own.heading}</h1>
          </div>
        }
      >
        {(session) => <Records key={session.person.id} session={session} />}
      </SignedInPage>
    </CheckupTextsProvider>
  );
}
