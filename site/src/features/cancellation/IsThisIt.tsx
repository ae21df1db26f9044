import type { CancellationView } from '../../../../shared/cancellation/contract.ts';
import { fill } from '../../i18n/templates.ts';
import { useCancellationTexts } from './cancellation-context.ts';
import { InsurerPhone } from './InsurerPhone.tsx';

type Props = {
  insurer: CancellationView['insurer'];
  goOn: string;
  /** Opens the request; absent when it is open. */
  proceed: (() => void) | undefined;
};

/** First of all: most people who look for this page are better helped by something else. */
export function IsThisIt({ insurer, goOn, proceed }: Props) {
  const { helps } = useCancellationTexts().page;
  return (
    <section className="panel helps" aria-labelledby="helps">
      <h2 id="helps">{helps.title}</h2>
      <ul className="ticks">
        {Object.entries(helps.items).map(([name, text]) => (
          <li key={name}>{text}</li>
        ))}
      </ul>
      {insurer && (
        <details>
          <summary>{helps.keep}</summary>
          <p>{fill(helps.keepHow, { insurer: insurer.insurerName })}</p>
          <p>
            <InsurerPhone insurer={insurer} />
          </p>
        </details>
      )}
      {proceed && (
        <p className="actions screen-only">
          <button type="button" className="button" data-type="outline" onClick={proceed}>
            {goOn}
          </button>
        </p>
      )}
    </section>
  );
}
