import { lazy, Suspense, useRef } from 'react';
import { Loading } from '../../ui/Loading.tsx';
import { useBroughtTexts } from './brought-context.ts';
import { useInSight } from './use-in-sight.ts';

const Brought = lazy(() => import('./Brought.tsx'));

type Props = { shown: string | undefined };

/**
 * お薬手帳 that the person brought, below what was delivered and never in it. Script and data come when it comes
 * into sight: who only looks at the medicines above waits for neither, and leaves no second record.
 */
export function BroughtPart({ shown }: Props) {
  const { brought: texts } = useBroughtTexts();
  const section = useRef<HTMLElement>(null);
  const inSight = useInSight(section);
  return (
    <section className="brought" aria-labelledby="brought" ref={section}>
      <h2 id="brought">{texts.title}</h2>
      <p className="text">{texts.lead}</p>
      {inSight && (
        <Suspense fallback={<Loading />}>
          <Brought shown={shown} />
        </Suspense>
      )}
    </section>
  );
}
