import type { Language } from '../../../../shared/kernel/texts.ts';
import type { SameIngredientPair } from '../../../../shared/medications/contract.ts';
import { medicationTexts } from '../../../../shared/medications/texts.ts';
import { dateText } from '../../i18n/date-text.ts';

type Props = { language: Language; pairs: readonly SameIngredientPair[] };

/** A question to take to the pharmacist, with the dates and places it is about; never advice. */
export function SameIngredient({ language, pairs }: Props) {
  const texts = medicationTexts[language];
  if (pairs.length === 0) return null;
  return (
    <section className="notice" data-type="warning" aria-labelledby="same">
      <h2 id="same">{texts.sameIngredient}</h2>
      {pairs.map(({ ingredientName, from, until, medications }) => (
        <div key={`${ingredientName}${from}${until}`}>
          <p>
            {texts.sameIngredientQuestion({
              ingredient: ingredientName,
              from: dateText(from, language),
              until: dateText(until, language),
            })}
          </p>
          <ul className="ticks">
            {medications.map(({ dispensedOn, drugName, facilityName, prescribedBy }) => (
              <li key={`${dispensedOn}${facilityName}${prescribedBy}`}>
                <span>
                  {dateText(dispensedOn, language)}{' '}
                  <span lang="ja">
                    {drugName}（{facilityName}
                    {prescribedBy !== facilityName && `、${prescribedBy}`}）
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
