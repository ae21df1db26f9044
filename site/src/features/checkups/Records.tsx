import { PersonData } from '../../ui/PersonData.tsx';
import { useView } from '../../ui/use-view.ts';
import type { SignedIn } from '../identity/session-store.ts';
import { Checkups } from './Checkups.tsx';
import { viewForm } from './view.ts';

type Props = { session: SignedIn };

/** The checkups of the signed-in person, or of somebody they act for. */
export function Records({ session }: Props) {
  const [view, go] = useView(viewForm);
  return (
    <div className="records checkups">
      <PersonData
        session={session}
        asked={view.for}
        choose={(person) => go({ show: 0, compare: undefined, for: person })}
      >
        {({ shown }) => <Checkups view={view} shown={shown} go={go} />}
      </PersonData>
    </div>
  );
}
