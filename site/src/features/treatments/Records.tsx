import { PersonData } from '../../ui/PersonData.tsx';
import { useView } from '../../ui/use-view.ts';
import type { SignedIn } from '../identity/session-store.ts';
import { Treatments } from './Treatments.tsx';
import { viewForm } from './view.ts';

type Props = { session: SignedIn };

/** The treatments of the signed-in person, or of somebody they act for. */
export function Records({ session }: Props) {
  const [view, go] = useView(viewForm);
  return (
    <div className="records">
      <PersonData session={session} asked={view.for} choose={(person) => go({ for: person })}>
        {({ shown }) => <Treatments asked={view} shown={shown} go={go} />}
      </PersonData>
    </div>
  );
}
