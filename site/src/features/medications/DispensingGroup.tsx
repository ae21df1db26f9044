import { useId } from 'react';
import { dateWithWeekday } from '../../i18n/date-text.ts';
import type { Group } from './groups.ts';
import { Medicine } from './Medicine.tsx';
import { useMedicationTexts } from './medication-context.ts';

type Props = { group: Group };

/** What one place handed out on one day. */
export function DispensingGroup({ group }: Props) {
  const { language, texts } = useMedicationTexts();
  const { dispensedOn, facilityName, prescribedBy, setting } = group.head;
  const id = useId();
  return (
    <article className="dispensing" aria-labelledby={id} tabIndex={-1}>
      <header>
        <h3 id={id}>
          <time dateTime={dispensedOn}>{dateWithWeekday(dispensedOn, language)}</time>{' '}
          <span lang="ja">{facilityName}</span>
        </h3>
        <p className="quiet">
          {prescribedBy !== facilityName && (
            <>
              {texts.columns.prescribedBy}: <span lang="ja">{prescribedBy}</span>
              {' / '}
            </>
          )}
          {texts.settings[setting]}
        </p>
      </header>
      <ul>
        {group.items.map((medicine, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown as delivered and never reordered
          <li key={at}>
            <Medicine medicine={medicine} />
          </li>
        ))}
      </ul>
    </article>
  );
}
