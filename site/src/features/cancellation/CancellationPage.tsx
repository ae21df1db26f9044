import type { FrameTexts } from '../identity/frame-texts.ts';
import { SignedInPage } from '../identity/SignedInPage.tsx';
import { CancellationTextsProvider } from './cancellation-context.ts';
import type { CancellationIslandTexts } from './island-texts.ts';
import { People } from './People.tsx';

type Props = { frame: FrameTexts; own: CancellationIslandTexts };

/** The page of 利用登録解除. */
export default function CancellationPage({ frame, own }: Props) {
  const heading = (
    <header className="text cancellation-intro">
      <h1>{own.page.title}</h1>
      <p>{own.page.lead}</p>
    </header>
  );
  return (
    <CancellationTextsProvider value={own}>
      <SignedInPage frame={frame} path="/cancellation/" heading={heading}>
        {(session) => <People key={session.person.id} session={session} />}
      </SignedInPage>
    </CancellationTextsProvider>
  );
}
