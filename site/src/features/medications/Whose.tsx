import type { SignedIn } from '../identity/session-store.ts';
import { useMedicationTexts } from './medication-context.ts';
import type { View } from './view.ts';

type Props = {
  session: SignedIn;
  shown: string | undefined;
  go: (next: View) => void;
};

/** One button per person whose records may be shown; nothing when that is only oneself. */
export function Whose({ session, shown, go }: Props) {
  const { page: texts } = useMedicationTexts();
  if (session.actingFor.length === 0) return null;
  const people = [
    { id: undefined, name: session.person.name, role: texts.self },
    ...session.actingFor.map(({ id, name, reason }) => ({
      id,
      name,
      role: reason === 'guardian' ? texts.child : texts.grant,
    })),
  ];
  return (
    <nav className="people screen-only" aria-label={texts.whose}>
      <p aria-hidden="true">{texts.whose}</p>
      <ul>
        {people.map(({ id, name, role }) => (
          <li key={id ?? ''}>
            <button
              type="button"
              aria-current={id === shown ? 'true' : undefined}
              onClick={() => id !== shown && go({ for: id })}
            >
              <span lang="ja">{name}</span> <small>{role}</small>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
