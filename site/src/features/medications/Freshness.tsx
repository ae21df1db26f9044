import type { MedicationList } from '../../../../shared/medications/contract.ts';
import { dateText } from '../../i18n/date-text.ts';
import { useMedicationTexts } from './medication-context.ts';

type Props = { data: Pick<MedicationList, 'asOf' | 'completeTo' | 'nextExpectedOn'> };

/** As of, complete to, next expected on; what they promise stands below the list. */
export function Freshness({ data }: Props) {
  const { language, texts } = useMedicationTexts();
  const { asOf, completeTo, nextExpectedOn } = data;
  return (
    <dl className="freshness">
      {Object.entries({ asOf, completeTo, nextExpectedOn } as const).map(([name, date]) => (
        <div key={name}>
          <dt>{texts.columns[name as keyof typeof texts.columns]}</dt>
          <dd>
            <time dateTime={date}>{dateText(date, language)}</time>
          </dd>
        </div>
      ))}
    </dl>
  );
}
