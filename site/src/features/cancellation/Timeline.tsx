import { cancellationReceipt } from '../../../../shared/cancellation/contract.ts';
import { addressOf } from '../../api/client.ts';
import { fill } from '../../i18n/templates.ts';
import { useCancellationTexts } from './cancellation-context.ts';
import { History } from './History.tsx';
import { InsurerPhone } from './InsurerPhone.tsx';
import { Marks } from './Marks.tsx';
import type { PageProps } from './RightPage.tsx';
import { WhatNext } from './WhatNext.tsx';
import { Withdraw } from './Withdraw.tsx';

/** The newest request: its number, where it stands, what happened on which day, what can be done. */
export function Timeline(props: PageProps) {
  const { view, whose } = props;
  const { timeline, around } = useCancellationTexts();
  const { name, text } = timeline.states[view.state];
  const isOpen = view.entry === 'open';
  return (
    <section className="panel timeline" data-state={view.state} aria-labelledby="timeline">
      <h2 id="timeline">{isOpen ? timeline.title : around.former}</h2>
      <div>
        <p>
          <strong className="state">{name}</strong>
        </p>
        <p>{text}</p>
        {view.returnedReason && <p>{fill(timeline.reason, { reason: view.returnedReason })}</p>}
        {view.registration.cause && view.state === 'card-ended' && (
          <p>{timeline.causes[view.registration.cause]}</p>
        )}
      </div>
      {isOpen && <WhatNext view={view} />}
      {view.state === 'accepted' && <Marks view={view} />}
      <History view={view} />
      <dl className="rows">
        <div>
          <dt>{timeline.receiptNumber}</dt>
          <dd className="number">{view.receiptNumber}</dd>
        </div>
        {view.requestedFrom && (
          <div>
            <dt>{around.goesTo}</dt>
            <dd>
              <span lang="ja">{view.requestedFrom.insurerName}</span>{' '}
              <InsurerPhone insurer={view.requestedFrom} />
            </dd>
          </div>
        )}
      </dl>
      <p className="quiet">{timeline.receiptHelp}</p>
      <p className="actions screen-only">
        <a
          className="button"
          data-type="outline"
          href={addressOf(cancellationReceipt, {
            format: 'pdf',
            for: whose.shown,
          })}
          download
        >
          {timeline.receiptPdf}
        </a>
      </p>
      {isOpen && <Withdraw {...props} />}
      {(view.state === 'cancelled' || view.dueOn !== null) && (
        <div>
          <h3>{timeline.afterwards.title}</h3>
          <ul className="ticks">
            {timeline.afterwards.items.split('\n').map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
