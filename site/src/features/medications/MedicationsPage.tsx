import type { FrameTexts } from '../identity/frame-texts.ts';
import { SignedInPage } from '../identity/SignedInPage.tsx';
import { BroughtTextsProvider } from '../notebook/brought-context.ts';
import type { BroughtIslandTexts } from '../notebook/brought-texts.ts';
import type { MedicationIslandTexts } from './island-texts.ts';
import { MedicationTextsProvider } from './medication-context.ts';
import { Records } from './Records.tsx';

type Props = { frame: FrameTexts; own: MedicationIslandTexts; notebook: BroughtIslandTexts };

/** The page of medicines (薬剤情報). */
export default function MedicationsPage({ frame, own, notebook }: Props) {
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
        {(session) => (
          <BroughtTextsProvider value={notebook}>
            <Records key={session.person.id} session={session} />
          </BroughtTextsProvider>
        )}
      </SignedInPage>
    </MedicationTextsProvider>
  );
}
