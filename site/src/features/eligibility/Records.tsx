import { PersonData } from '../../ui/PersonData.tsx';
import { useView } from '../../ui/use-view.ts';
import type { SignedIn } from '../identity/session-store.ts';
import { Coverages } from './Coverages.tsx';
import { useEligibilityTexts } from './eligibility-context.ts';
import { viewForm } from './view.ts';

type Props = { session: SignedIn };

/** The 資格情報 of the signed-in person, or of somebody they act for. */
export function Records({ session }: Props) {
  const { page } = useEligibilityTexts();
  const [view, go] = useView(viewForm);
  return (
    <div className="eligibility">
      <PersonData
        session={session}
        asked={view.for}
        choose={(person) => go({ for: person })}
        title={page.eligibilityOf}
      >
        {({ shown }) => (
          <Coverages shown={shown} desk={view.desk} show={(desk) => go({ for: shown, desk })} />
        )}
      </PersonData>
    </div>
  );
}
