import type { FrameTexts } from '../identity/frame-texts.ts';
import { SignedInPage } from '../identity/SignedInPage.tsx';
import { EligibilityTextsProvider } from './eligibility-context.ts';
import type { EligibilityIslandTexts } from './island-texts.ts';
import { Records } from './Records.tsx';

type Props = { frame: FrameTexts; own: EligibilityIslandTexts };

/** The page of 資格情報. */
export default function EligibilityPage({ frame, own }: Props) {
  return (
    <EligibilityTextsProvider value={own}>
      <SignedInPage frame={frame} path="/eligibility/" heading={<h1>{own.page.heading}</h1>}>
        {(session) => <Records key={session.person.id} session={session} />}
      </SignedInPage>
    </EligibilityTextsProvider>
  );
}
