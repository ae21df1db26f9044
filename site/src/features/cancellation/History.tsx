import type { CancellationView } from '../../../../shared/cancellation/contract.ts';
import { fill } from '../../i18n/templates.ts';
import { useCancellationTexts } from './cancellation-context.ts';

type Props = { view: CancellationView };

/** What happened on which day, oldest first. */
export function History({ view }: Props) {
  const { timeline, around, day } = useCancellationTexts();
  const causes: Record<string, string> = timeline.causes;
  return (
    <div>
      <h3>{around.history}</h3>
      <ol className="history">
        {view.history.map(({ event, on, detail }) => (
          <li key={`${event} ${on}`}>
            <time dateTime={on}>{day(on)}</time>
            <span>{timeline.events[event]}</span>
            {detail && <span>{causes[detail] ?? fill(timeline.reason, { reason: detail })}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
