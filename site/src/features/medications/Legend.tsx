import type { IsoDate } from '../../../../shared/kernel/dates.ts';
import type { Medication } from '../../../../shared/medications/codec.ts';
import { dateText } from '../../i18n/date-text.ts';
import { fill } from '../../i18n/templates.ts';
import { Words } from '../../ui/Words.tsx';
import { useMedicationTexts } from './medication-context.ts';

type Props = { items: readonly Medication[]; completeTo: IsoDate };

/** Explains the kinds and marks that occur above, and what the list cannot contain. */
export function Legend({ items, completeTo }: Props) {
  const { language, texts } = useMedicationTexts();
  const routes = [...new Set(items.map(({ route }) => route))];
  const marks = [...new Set(items.flatMap((item) => item.marks))];
  return (
    <div className="legend quiet">
      {items.length > 0 && (
        <dl>
          {routes.map((route) => (
            <div key={route}>
              <dt>{texts.routes[route]}</dt>
              <dd>{texts.routeHelp[route]}</dd>
            </div>
          ))}
          {marks.map((mark) => (
            <div key={mark}>
              <dt lang="ja">{texts.marks[mark]}</dt>
              <dd>{texts.markHelp[mark]}</dd>
            </div>
          ))}
        </dl>
      )}
      {items.some(({ electedOriginal }) => electedOriginal) && (
        <p>
          <strong>{texts.electedOriginal}</strong> {texts.electedOriginalHelp}
        </p>
      )}
      {items.some(({ genericSaving }) => genericSaving) && (
        <p id="saving">
          <strong>
            {texts.genericSavingName}: {texts.howCounted}
          </strong>{' '}
          {texts.genericSavingHelp}
        </p>
      )}
      <p>
        <Words text={fill(texts.completeTo, { date: dateText(completeTo, language) })} />
      </p>
      {texts.footnotes.split('\n').map((sentence) => (
        <p key={sentence}>
          <Words text={sentence} />
        </p>
      ))}
    </div>
  );
}
