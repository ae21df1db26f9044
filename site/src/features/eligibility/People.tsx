import type { SignedIn } from '../identity/session-store.ts';
import { useEligibilityTexts } from './eligibility-context.ts';

type Props = {
  session: SignedIn;
  shown: string | undefined;
  choose: (person: string | undefined) => void;
};

/** One button per person whose coverage may be shown; nothing when that is only oneself. */
export function People({ session, shown, choose }: Props) {
  const { page } = useEligibilityTexts();
  if (session.actingFor.length === 0) return null;
  const people = [
    { id: undefined, name: session.person.name, role: page.self },
    ...session.actingFor.map(({ id, name, reason }) => ({
      id,
      name,
      role: reason === 'guardian' ? page.child : page.grant,
    })),
  ];
  return (
    <nav className="people screen-only" aria-label={page.whose}>
      <p aria-hidden="true">{page.whose}</p>
      <ul>
        {people.map(({ id, name, role }) => (
          <li key={id ?? ''}>
            <button
              type="button"
              aria-current={id === shown ? 'true' : undefined}
              onClick={() => id !== shown && choose(id)}
            >
              <span lang="ja">{name}</span> <small>{role}</small>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
