import type { IsoDate } from '../../../../shared/kernel/dates.ts';
import type { Treatment } from '../../../../shared/treatments/treatment.ts';
import { dateText } from '../../i18n/date-text.ts';
import { fill } from '../../i18n/templates.ts';
import { Words } from '../../ui/Words.tsx';
import { useTreatmentTexts } from './treatment-context.ts';

type Props = { items: readonly Treatment[]; completeTo: IsoDate };

/** Where the explanations above come from, and what the list cannot contain. */
export function Legend({ items, completeTo }: Props) {
  const { language, texts, completeTo: complete } = useTreatmentTexts();
  return (
    <div className="legend quiet">
      {items.some(({ addition }) => addition) && <p>{texts.additionSource}</p>}
      <p>
        <Words text={fill(complete, { date: dateText(completeTo, language) })} />
      </p>
      {texts.footnotes.split('\n').map((sentence) => (
        <p key={sentence}>
          <Words text={sentence} />
        </p>
      ))}
    </div>
  );
}
