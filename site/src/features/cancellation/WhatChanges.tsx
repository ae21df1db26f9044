import { useEffect, useRef } from 'react';
import type { CancellationView } from '../../../../shared/cancellation/contract.ts';
import { fill } from '../../i18n/templates.ts';
import { useCancellationTexts } from './cancellation-context.ts';

type Props = { view: CancellationView; focused?: boolean };

/** What the end of the registration means for this person, and when it comes as far as can be said. */
export function WhatChanges({ view, focused }: Props) {
  const { page, around, day } = useCancellationTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focused) heading.current?.focus();
  }, [focused]);
  const { certificateHeld: held, conditional } = view;
  return (
    <>
      <section aria-labelledby="changes">
        <h2 id="changes" ref={heading} tabIndex={focused ? -1 : undefined}>
          {page.changesTitle}
        </h2>
        <ul className="ticks">
          {view.changes.map((change) => (
            <li key={change}>{page.changes[change]}</li>
          ))}
        </ul>
        {held && (
          <p>
            {held.expiresOn
              ? fill(around.heldUntil, {
                  issuedOn: day(held.issuedOn),
                  expiresOn: day(held.expiresOn),
                })
              : fill(around.held, { issuedOn: day(held.issuedOn) })}
          </p>
        )}
        <h3>{page.staysTitle}</h3>
        <ul className="ticks">
          {page.stays.split('\n').map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
      {!view.dueOn && (
        <section aria-labelledby="dates">
          <h2 id="dates">{page.datesTitle}</h2>
          <p>
            {fill(page.dates, {
              askedBy: day(conditional.askedBy),
              dueOn: day(conditional.dueOn),
              dueOnIfNextMonth: day(conditional.dueOnIfNextMonth),
            })}
          </p>
        </section>
      )}
    </>
  );
}
