import type { Checkup } from '../../../../shared/checkups/codec.ts';
import { dateText } from '../../i18n/date-text.ts';
import { useCheckupTexts } from './checkup-context.ts';

type Props = { items: readonly Checkup[]; chosen: Checkup; choose: (place: number) => void };

/** One button per checkup; nothing when there is only one. */
export function Years({ items, chosen, choose }: Props) {
  const { language, page, programs } = useCheckupTexts();
  if (items.length < 2) return null;
  return (
    <nav className="people screen-only" aria-label={page.choose}>
      <p aria-hidden="true">{page.choose}</p>
      <ul>
        {items.map(({ id, examinedOn, program }, place) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === chosen.id ? 'true' : undefined}
              onClick={() => id !== chosen.id && choose(place)}
            >
              {dateText(examinedOn, language)} <small>{nameOf(programs, program)}</small>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** プログラム種別 in words; an unknown code is a checkup of unknown kind. */
export const nameOf = (programs: Readonly<Record<string, string>>, program: string): string =>
  programs[program] ?? programs['000'] ?? '';
