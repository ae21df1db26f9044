import { useState } from 'react';
import { WithName } from '../../ui/WithName.tsx';
import type { SignedIn } from '../identity/session-store.ts';
import { useCancellationTexts } from './cancellation-context.ts';
import { Records } from './Records.tsx';

type Props = { session: SignedIn };

/** One button per person whose registration may be ended; only the name when that is oneself alone. */
export function People({ session }: Props) {
  const { around } = useCancellationTexts();
  const [chosen, choose] = useState<string>();
  const ward = session.actingFor.find(({ id }) => id === chosen);
  const shown = ward?.id;
  const { name } = ward ?? session.person;
  const people = [
    { id: undefined, name: session.person.name, role: around.self },
    ...session.actingFor.map(({ id, name, reason }) => ({
      id,
      name,
      role: reason === 'guardian' ? around.child : around.grant,
    })),
  ];
  return (
    <div className="cancellation">
      {people.length > 1 && (
        <nav className="people screen-only" aria-label={around.whose}>
          <p aria-hidden="true">{around.whose}</p>
          <ul>
            {people.map(({ id, name, role }) => (
              <li key={id ?? ''}>
                <button
                  type="button"
                  aria-current={id === shown ? 'true' : undefined}
                  onClick={() => choose(id)}
                >
                  <span lang="ja">{name}</span> <small>{role}</small>
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <p className="name">
        <WithName text={around.cancellationOf} name={name} />
      </p>
      <Records key={shown ?? ''} shown={shown} name={name} actsAs={ward?.reason ?? 'self'} />
    </div>
  );
}
