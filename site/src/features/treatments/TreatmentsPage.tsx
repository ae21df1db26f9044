import type { FrameTexts } from '../identity/frame-texts.ts';
import { SignedInPage } from '../identity/SignedInPage.tsx';
import type { TreatmentIslandTexts } from './island-texts.ts';
import { Records } from './Records.tsx';
import { TreatmentTextsProvider } from './treatment-context.ts';

type Props = { frame: FrameTexts; own: TreatmentIslandTexts };

/** The page of treatments (診療情報). */
export default function TreatmentsPage({ frame, own }: Props) {
  return (
    <TreatmentTextsProvider value={own}>
      <SignedInPage
        frame={frame}
        path="/treatments/"
        heading={
          <div>
            {own.texts.title !== own.heading && <p className="quiet">{own.texts.title}</p>}
            <h1>{own.heading}</h1>
          </div>
        }
      >
        {(session) => <Records key={session.person.id} session={session} />}
      </SignedInPage>
    </TreatmentTextsProvider>
  );
}
