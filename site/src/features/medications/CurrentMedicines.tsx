import type { Language } from '../../../../shared/kernel/texts.ts';
import type { Medication } from '../../../../shared/medications/codec.ts';
import { medicationPageTexts } from '../../../../shared/medications/page-texts.ts';
import { medicationTexts } from '../../../../shared/medications/texts.ts';
import { dateText } from '../../i18n/date-text.ts';
import { Medicine } from './Medicine.tsx';

type Props = { language: Language; items: readonly Medication[] };

/** いまの薬: what should be left, counted from the days supplied; never without saying so. */
export function CurrentMedicines({ language, items }: Props) {
  const texts = medicationTexts[language];
  const page = medicationPageTexts[language];
  return (
    <section className="current" aria-labelledby="current">
      <h2 id="current">
        {texts.now} <span className="chip">{page.estimate}</span>
      </h2>
      <p>{items.length > 0 ? texts.nowEstimate : texts.nowEmpty}</p>
      <ul>
        {items.map((medicine, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown as delivered and never reordered
          <li key={at} className="panel">
            {medicine.suppliedUntil && (
              <p className="until">
                {page.until({ date: dateText(medicine.suppliedUntil, language) })}
              </p>
            )}
            <Medicine language={language} medicine={medicine} />
            <p className="quiet" lang="ja">
              {medicine.facilityName}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
