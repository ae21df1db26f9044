import { useState } from 'react';
import { PersonData } from '../../ui/PersonData.tsx';
import type { SignedIn } from '../identity/session-store.ts';
import { useCancellationTexts } from './cancellation-context.ts';
import { Records } from './Records.tsx';

type Props = { session: SignedIn };

/** The registration of the signed-in person, or of somebody they act for. */
export function People({ session }: Props) {
  const { around } = useCancellationTexts();
  const [asked, choose] = useState<string>();
  return (
    <div className="cancellation">
      <PersonData session={session} asked={asked} choose={choose} title={around.cancellationOf}>
        {(person) => <Records {...person} />}
      </PersonData>
    </div>
  );
}
