import { useEffect, useRef, useState } from 'react';
import type { RequestedBy } from '../../../../shared/cancellation/codec.ts';
import { fill } from '../../i18n/templates.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { useCancellationTexts } from './cancellation-context.ts';
import { RightPage } from './RightPage.tsx';
import { useCancellation } from './use-cancellation.ts';

/** Whom the page is about, and as whom the signed-in person acts for them. */
export type Whose = { shown: string | undefined; name: string; actsAs: RequestedBy };

/** One person's registration and request, with what has just been done to it. */
export function Records(whose: Whose) {
  const { around, day } = useCancellationTexts();
  const { cancellation, reload, answered } = useCancellation(whose.shown);
  const [said, say] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that was pressed is gone.
    if (said) status.current?.focus();
  }, [said]);
  const data = 'data' in cancellation ? cancellation.data : undefined;
  return (
    <>
      <p
        ref={status}
        tabIndex={-1}
        className={said ? 'notice' : 'visually-hidden'}
        data-type="success"
        role="status"
      >
        {said || (data ? around.loaded : '')}
      </p>
      {cancellation.state === 'loading' && <Loading />}
      {cancellation.state === 'failed' && <Problem problem={cancellation.problem} retry={reload} />}
      {cancellation.state === 'partial' && (
        <div className="notice" data-type="warning" role="alert">
          <p>{around.stale}</p>
        </div>
      )}
      {data && (
        <>
          <RightPage
            // A request that has ended or begun makes every form on the page a new one.
            key={`${data.state} ${data.receiptNumber}`}
            view={data}
            whose={whose}
            answered={(view, text) => {
              answered(view);
              say(text);
            }}
            outdated={() => {
              say(around.changed);
              reload();
            }}
          />
          <footer className="quiet">
            <p>{fill(around.asOf, { day: day(data.asOf) })}</p>
            <p className="actions screen-only">
              <button
                type="button"
                className="button"
                data-type="outline"
                onClick={() => {
                  say('');
                  reload();
                }}
              >
                {around.refresh}
              </button>
              <button type="button" className="button" data-type="outline" onClick={() => print()}>
                {around.print}
              </button>
            </p>
          </footer>
        </>
      )}
    </>
  );
}
