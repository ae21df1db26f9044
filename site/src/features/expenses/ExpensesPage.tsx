import type { FrameTexts } from '../identity/frame-texts.ts';
import { SignedInPage } from '../identity/SignedInPage.tsx';
import { ExpenseTextsProvider } from './expense-context.ts';
import type { ExpenseIslandTexts } from './island-texts.ts';
import { Records } from './Records.tsx';
import { UnsavedNotice } from './UnsavedNotice.tsx';

type Props = { frame: FrameTexts; own: ExpenseIslandTexts };

/** The page of expenses (医療費通知情報). */
export default function ExpensesPage({ frame, own }: Props) {
  return (
    <ExpenseTextsProvider value={own}>
      <UnsavedNotice />
      <SignedInPage
        frame={frame}
        path="/expenses/"
        heading={
          <div>
            <p className="quiet">{own.texts.title}</p>
            <h1>{own.heading}</h1>
          </div>
        }
      >
        {(session) => <Records key={session.person.id} session={session} />}
      </SignedInPage>
    </ExpenseTextsProvider>
  );
}
