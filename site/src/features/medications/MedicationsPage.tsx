import type { FrameTexts } from '../identity/frame-texts.ts';
import { SignedInPage } from '../identity/SignedInPage.tsx';
import type { MedicationIslandTexts } from './island-texts.ts';
import { MedicationTextsProvider } from './medication-context.ts';
import { Records } from './Records.tsx';

type Props = { frame: FrameTexts; own: MedicationIslandTexts };

/** The page of medicines (薬剤情報). */
export default function MedicationsPage({ frame, own }: Props) {
  return (
    <MedicationTextsProvider value={own}>
      <SignedInPage
        frame={frame}
        path="/medications/"
        heading={
          <div>
            <p className="quiet">{own.texts.title}</p>
            <h1>{own.heading}</h1>
          </div>
        }
      >
        {(session) => <Records key={session.person.id} session={session} />}
      </SignedInPage>
    </MedicationTextsProvider>
  );
}
