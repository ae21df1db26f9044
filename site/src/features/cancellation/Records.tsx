import { useEffect, useRef, useState } from 'react';
import { getCancellation } from '../../../../shared/cancellation/contract.ts';
import { fill } from '../../i18n/templates.ts';
import { LoadedPart } from '../../ui/LoadedPart.tsx';
import type { Shown } from '../../ui/PersonData.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useFrame } from '../identity/frame-context.ts';
import { useCancellationTexts } from './cancellation-context.ts';
import { RightPage } from './RightPage.tsx';

/** One person's registration and request, with what has just been done to it. */
export function Records(whose: Shown) {
  const { around, day } = useCancellationTexts();
  const { page: frame } = useFrame();
  const { loaded, reload, answered } = useLoaded(getCancellation, { for: whose.shown });
  const [said, say] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that was pressed is gone.
    if (said) status.current?.focus();
  }, [said]);
  return (
    <>
      <p
        ref={status}
        tabIndex={-1}
        className={said ? 'notice' : 'visually-hidden'}
        data-type="success"
        role="status"
      >
        {said || ('data' in loaded ? around.loaded : '')}
      </p>
      <LoadedPart loaded={loaded} retry={reload}>
        {(data) => (
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
                <button
                  type="button"
                  className="button"
                  data-type="outline"
                  onClick={() => print()}
                >
                  {frame.print}
                </button>
              </p>
            </footer>
          </>
        )}
      </LoadedPart>
    </>
  );
}
