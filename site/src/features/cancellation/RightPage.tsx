import { useState } from 'react';
import type { CancellationView } from '../../../../shared/cancellation/contract.ts';
import type { Shown } from '../../ui/PersonData.tsx';
import { useCancellationTexts } from './cancellation-context.ts';
import { IsThisIt } from './IsThisIt.tsx';
import { RequestForm } from './RequestForm.tsx';
import { Timeline } from './Timeline.tsx';
import { WhatChanges } from './WhatChanges.tsx';

export type PageProps = {
  view: CancellationView;
  whose: Shown;
  /** @param text what was done, for the status line */
  answered: (view: CancellationView, text: string) => void;
  /** The server knows better than this page: it has to be loaded again. */
  outdated: () => void;
};

/** What fits this person today: the way to a request, its timeline, or why there is nothing to request. */
export function RightPage(props: PageProps) {
  const { page, timeline } = useCancellationTexts();
  const { view } = props;
  const [wanted, setWanted] = useState(false);
  const { entry } = view;
  const hasRequest = view.state !== 'none';
  const isOpen = entry === 'open';
  return (
    <>
      {!isOpen && entry !== 'can-request' && (
        <section className="notice" aria-labelledby="entry">
          <h2 id="entry">{page.entry[entry].title}</h2>
          <p>{page.entry[entry].action}</p>
        </section>
      )}
      {hasRequest && <Timeline {...props} />}
      {entry === 'can-request' && (
        <>
          <IsThisIt
            insurer={view.insurer}
            goOn={view.state === 'insurer-changed' ? timeline.restart : page.helps.proceed}
            proceed={wanted ? undefined : () => setWanted(true)}
          />
          {wanted && (
            <>
              <WhatChanges view={view} focused />
              <RequestForm {...props} />
            </>
          )}
        </>
      )}
      {isOpen && <WhatChanges view={view} />}
      {(entry === 'already-cancelled' || view.state === 'cancelled') && (
        <section aria-labelledby="again">
          <h2 id="again">{page.again.title}</h2>
          <p>{page.again.action}</p>
        </section>
      )}
    </>
  );
}
