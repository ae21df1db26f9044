import type { Medication } from '../../../../shared/medications/codec.ts';
import { dateText } from '../../i18n/date-text.ts';
import { fill } from '../../i18n/templates.ts';
import { Words } from '../../ui/Words.tsx';
import { Medicine } from './Medicine.tsx';
import { useMedicationTexts } from './medication-context.ts';

type Props = { items: readonly Medication[] };

/** いまの薬: what should be left, counted from the days supplied; never without saying so. */
export function CurrentMedicines({ items }: Props) {
  const { language, texts, page } = useMedicationTexts();
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
                <Words
                  text={fill(page.until, { date: dateText(medicine.suppliedUntil, language) })}
                />
              </p>
            )}
            <Medicine medicine={medicine} brief />
          </li>
        ))}
      </ul>
    </section>
  );
}
