import type { Language } from '../../../../shared/kernel/texts.ts';
import type { Medication } from '../../../../shared/medications/codec.ts';
import { medicationTexts } from '../../../../shared/medications/texts.ts';

type Props = { language: Language; items: readonly Medication[] };

/** Explains the kinds and marks that occur above, and what the list cannot contain. */
export function Legend({ language, items }: Props) {
  const texts = medicationTexts[language];
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
      {texts.footnotes.split('\n').map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
