import type { CancellationView } from '../../../../shared/cancellation/contract.ts';
import { fill } from '../../i18n/templates.ts';
import { useCancellationTexts } from './cancellation-context.ts';
import { InsurerPhone } from './InsurerPhone.tsx';

type Props = { view: CancellationView };

/** The certain dates of an open request, and what to do when something takes longer than it should. */
export function WhatNext({ view }: Props) {
  const { timeline, day } = useCancellationTexts();
  const { dueOn, confirmedBy, error, delays } = view;
  const hasNoCertificate = !view.certificate && !view.certificateHeld;
  return (
    <>
      {dueOn && confirmedBy && (
        <div className="dates">
          {view.awaitsConfirmation ? (
            <p>{fill(timeline.awaits, { dueOn: day(dueOn), confirmedBy: day(confirmedBy) })}</p>
          ) : (
            view.asOf <= dueOn && (
              <>
                <p>
                  <strong>{fill(timeline.due, { dueOn: day(dueOn) })}</strong>
                </p>
                <p>{fill(timeline.confirmation, { confirmedBy: day(confirmedBy) })}</p>
              </>
            )
          )}
        </div>
      )}
      {error && (
        <div className="notice" data-type="warning">
          <p>{fill(timeline.error, { on: day(error.on) })}</p>
          <p>{fill(timeline.reason, { reason: error.reason })}</p>
        </div>
      )}
      {dueOn && hasNoCertificate && <p>{timeline.noCertificateYet}</p>}
      {delays.length > 0 && (
        <div className="notice" data-type="warning">
          {delays.map(({ delay, days }) => (
            <p key={delay}>{fill(timeline.delays[delay], { days: String(days) })}</p>
          ))}
          <p>
            <InsurerPhone insurer={view.requestedFrom} />
          </p>
          <p className="quiet">{timeline.delayNote}</p>
        </div>
      )}
    </>
  );
}
