import type { Treatment } from '../../../../shared/treatments/treatment.ts';
import { fill } from '../../i18n/templates.ts';
import { isDental } from './groups.ts';
import { useTreatmentTexts } from './treatment-context.ts';

type Props = { treatments: readonly Treatment[] };

/** All of one day that has no name, in one line: what kinds of care, how many, and the codes for who needs them. */
export function Nameless({ treatments }: Props) {
  const { texts, page } = useTreatmentTexts();
  const categories = [
    ...new Set(treatments.filter(({ surgery }) => !surgery).map(({ category }) => category)),
  ];
  const words = treatments.every(isDental) ? page.dental : page.nameless;
  return (
    <div className="procedure" data-surgery={treatments.some(isSurgery) || undefined}>
      <p className="category">
        {treatments.some(isSurgery) && <strong className="chip">{texts.surgery}</strong>}{' '}
        {categories.map((category) => texts.categories[category]).join(page.and)}
      </p>
      <div>
        <p className="name">{words}</p>
        <details>
          <summary>{page.codes}</summary>
          <ul className="codes-of">
            {treatments.map(({ code, category, surgery, count }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown as delivered and never reordered
              <li key={at}>
                {code} {surgery ? texts.surgery : texts.categories[category]}{' '}
                {fill(texts.times, { count: String(count) })}
              </li>
            ))}
          </ul>
        </details>
      </div>
      <p className="count">{fill(page.entries, { count: treatments.length })}</p>
    </div>
  );
}

const isSurgery = ({ surgery }: Treatment): boolean => surgery;
