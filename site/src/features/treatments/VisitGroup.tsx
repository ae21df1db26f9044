import { useId } from 'react';
import { dateWithWeekday } from '../../i18n/date-text.ts';
import type { Group } from './groups.ts';
import { Nameless } from './Nameless.tsx';
import { Procedure } from './Procedure.tsx';
import { useTreatmentTexts } from './treatment-context.ts';

type Props = { group: Group };

/** What was done at one place on one day. */
export function VisitGroup({ group }: Props) {
  const { language, texts } = useTreatmentTexts();
  const { treatedOn, facilityName, setting } = group.head;
  const id = useId();
  return (
    <article className="visit" aria-labelledby={id} tabIndex={-1}>
      <header>
        <h3 id={id}>
          <time dateTime={treatedOn}>{dateWithWeekday(treatedOn, language)}</time>{' '}
          <span lang="ja">{facilityName}</span>
        </h3>
        <p className="quiet">{texts.settings[setting]}</p>
      </header>
      <ul>
        {group.items.map((treatment, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown as delivered and never reordered
          <li key={at}>
            <Procedure treatment={treatment} />
          </li>
        ))}
        {group.nameless.length > 0 && (
          <li>
            <Nameless treatments={group.nameless} />
          </li>
        )}
      </ul>
    </article>
  );
}
