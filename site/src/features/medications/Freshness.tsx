import type { Language } from '../../../../shared/kernel/texts.ts';
import type { MedicationList } from '../../../../shared/medications/contract.ts';
import { medicationTexts } from '../../../../shared/medications/texts.ts';
import { dateText } from '../../i18n/date-text.ts';

type Props = {
  language: Language;
  data: Pick<MedicationList, 'asOf' | 'completeTo' | 'nextExpectedOn'>;
};

/** As of, complete to, next expected on. */
export function Freshness({ language, data }: Props) {
  const texts = medicationTexts[language];
  return (
    <div className="freshness quiet">
      <p>
        <strong>{texts.asOf({ date: dateText(data.asOf, language) })}</strong>{' '}
        {texts.nextExpectedOn({ date: dateText(data.nextExpectedOn, language) })}
      </p>
      <p>{texts.completeTo({ date: dateText(data.completeTo, language) })}</p>
    </div>
  );
}
