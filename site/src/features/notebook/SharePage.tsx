import { PersonData } from '../../ui/PersonData.tsx';
import { useView } from '../../ui/use-view.ts';
import type { FrameTexts } from '../identity/frame-texts.ts';
import { SignedInPage } from '../identity/SignedInPage.tsx';
import type { SignedIn } from '../identity/session-store.ts';
import { MedicationTextsProvider } from '../medications/medication-context.ts';
import type { ShareIslandTexts } from './island-texts.ts';
import { Share } from './Share.tsx';
import { ShareTextsProvider } from './share-context.ts';
import { shareViewForm } from './share-view.ts';

type Props = { frame: FrameTexts; own: ShareIslandTexts };

/** The page that is shown at the desk of a hospital or pharmacy. */
export default function SharePage({ frame, own }: Props) {
  return (
    <ShareTextsProvider value={own}>
      <MedicationTextsProvider value={own.medications}>
        <SignedInPage
          frame={frame}
          path="/medications/share/"
          heading={
            <div>
              <p className="quiet">{own.medications.texts.title}</p>
              <h1>{own.share.title}</h1>
            </div>
          }
        >
          {(session) => <Person key={session.person.id} session={session} />}
        </SignedInPage>
      </MedicationTextsProvider>
    </ShareTextsProvider>
  );
}

function Person({ session }: { session: SignedIn }) {
  const [view, go] = useView(shareViewForm);
  return (
    <div className="records">
      <PersonData
        session={session}
        asked={view.for}
        choose={(person) => go({ scope: view.scope, ...(person ? { for: person } : {}) })}
      >
        {({ shown }) => <Share view={view} shown={shown} go={go} />}
      </PersonData>
    </div>
  );
}
