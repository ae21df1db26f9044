import { useFrame } from '../features/identity/frame-context.ts';
import type { SignedIn } from '../features/identity/session-store.ts';

type Props = {
  session: SignedIn;
  /** Sealed id of somebody else; undefined: oneself */
  shown: string | undefined;
  choose: (person: string | undefined) => void;
  /** The question above the buttons */
  question: string;
};

/** One button per person whose data may be shown; nothing when that is only oneself. */
export function Whose({ session, shown, choose, question }: Props) {
  const { page } = useFrame();
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
    <nav className="people screen-only" aria-label={question}>
      <p aria-hidden="true">{question}</p>
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
