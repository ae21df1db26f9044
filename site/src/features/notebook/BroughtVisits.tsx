import type { BroughtNotebook, BroughtVisit } from '../../../../shared/jahis/brought-codec.ts';
import { dateText } from '../../i18n/date-text.ts';
import { fill } from '../../i18n/templates.ts';
import { Words } from '../../ui/Words.tsx';
import { useFrame } from '../identity/frame-context.ts';
import { useBroughtTexts } from './brought-context.ts';

/** Visits that are in sight at once; the rest unfolds. */
const IN_SIGHT = 3;

/** What a brought notebook says, word for word. */
export function BroughtVisits({ book }: { book: BroughtNotebook }) {
  const { brought: texts } = useBroughtTexts();
  const { visits, overTheCounter, notes } = book;
  if (visits.length + overTheCounter.length + notes.length === 0) return <p>{texts.nothing}</p>;
  return (
    <>
      <Visits visits={visits.slice(0, IN_SIGHT)} />
      {visits.length > IN_SIGHT && (
        <details>
          <summary>{fill(texts.visits, { count: visits.length - IN_SIGHT })}</summary>
          <Visits visits={visits.slice(IN_SIGHT)} />
        </details>
      )}
      {overTheCounter.length > 0 && (
        <div lang="ja">
          <h4>{texts.overTheCounter}</h4>
          <ul className="plain">
            {overTheCounter.map(({ name, ingredients }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown as brought and never reordered
              <li key={at}>
                <Words
                  text={ingredients.length > 0 ? `${name}（${ingredients.join('、')}）` : name}
                />
              </li>
            ))}
          </ul>
        </div>
      )}
      {notes.length > 0 && (
        <div lang="ja">
          <h4>{texts.notes}</h4>
          <Lines lines={notes} />
        </div>
      )}
    </>
  );
}

function Visits({ visits }: { visits: readonly BroughtVisit[] }) {
  const { brought: texts } = useBroughtTexts();
  const { language } = useFrame();
  return visits.map((visit, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown as brought and never reordered
    <div key={at} className="visit">
      <h4>
        <Words
          text={visit.dispensedOn ? dateText(visit.dispensedOn, language) : texts.unknownDay}
        />{' '}
        <span lang="ja">{visit.facilityName}</span>
      </h4>
      {visit.prescribedBy.length > 0 && (
        <p className="quiet">
          <Words
            text={fill(texts.prescribedBy, {
              names: visit.prescribedBy.join(language === 'ja' ? '、' : ', '),
            })}
          />
        </p>
      )}
      <ul className="plain" lang="ja">
        {visit.medicines.map((medicine, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown as brought and never reordered
          <li key={index}>
            <strong>
              <Words text={medicine.name} />
            </strong>
            <Words text={`　${asTaken(medicine)}`} />
            <Lines lines={medicine.notes} />
          </li>
        ))}
      </ul>
      <Lines lines={visit.notes} />
    </div>
  ));
}

const asTaken = (medicine: BroughtVisit['medicines'][number]): string => {
  const { dose, unit, usage, quantity, quantityUnit } = medicine;
  return `${dose}${unit}　${usage}　${quantity}${quantityUnit}`;
};

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown as brought and never reordered
    <p key={at} className="quiet" lang="ja">
      <Words text={line} />
    </p>
  ));
}
