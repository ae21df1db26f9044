import type { ShareAnswer } from '../../../../shared/jahis/contract.ts';
import { dateText } from '../../i18n/date-text.ts';
import { fill } from '../../i18n/templates.ts';
import { Words } from '../../ui/Words.tsx';
import { groupsOf } from '../medications/groups.ts';
import { Medicine } from '../medications/Medicine.tsx';
import { useMedicationTexts } from '../medications/medication-context.ts';
import { useShareTexts } from './share-context.ts';

type Props = { data: ShareAnswer };

/** The medicines in large letters, with whose they are and where they came from. */
export function LargeList({ data }: Props) {
  const { share: texts } = useShareTexts();
  const { language } = useMedicationTexts();
  const { name, birthDate } = data.person;
  return (
    <div className="large">
      <p className="whose-list">
        <Words text={fill(texts.listOf, { name, birthDate: dateText(birthDate, language) })} />
      </p>
      {groupsOf(data.medicines).map(({ key, head, items }) => (
        <div key={key}>
          <h3>
            <time dateTime={head.dispensedOn}>{dateText(head.dispensedOn, language)}</time>{' '}
            <span lang="ja">{head.facilityName}</span>
          </h3>
          <ul>
            {items.map((medicine, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown as delivered and never reordered
              <li key={at}>
                <Medicine medicine={{ ...medicine, genericSaving: undefined }} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="quiet">{texts.made}</p>
    </div>
  );
}
