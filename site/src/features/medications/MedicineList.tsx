import { useEffect, useRef } from 'react';
import type { ProblemCode } from '../../../../shared/kernel/problem-codes.ts';
import type { MedicationList } from '../../../../shared/medications/contract.ts';
import { fill } from '../../i18n/templates.ts';
import { useFrame } from '../identity/frame-context.ts';
import { DispensingGroup } from './DispensingGroup.tsx';
import { groupsOf } from './groups.ts';
import { Legend } from './Legend.tsx';
import { ListTools } from './ListTools.tsx';
import { useMedicationTexts } from './medication-context.ts';
import { useConditions } from './use-conditions.ts';
import { useSummary } from './use-summary.ts';
import type { View } from './view.ts';

type Props = {
  view: View;
  data: MedicationList;
  /** Why the next page could not be loaded, if so */
  problem: ProblemCode | undefined;
  loadingMore: boolean;
  more: (all?: boolean) => Promise<void>;
};

/** All medicines that fit, newest first, in groups of one day and place. */
export function MedicineList({ view, data, problem, loadingMore, more }: Props) {
  const { texts, page } = useMedicationTexts();
  const { problems } = useFrame();
  const { items, next } = data;
  const conditions = useConditions(view);
  const summary = useSummary(view, data);
  const groups = groupsOf(items);
  const firstNew = useRef<number>(undefined);
  const section = useRef<HTMLElement>(null);

  // Who reads with the keyboard goes on at the first medicine that was not there before.
  useEffect(() => {
    if (firstNew.current === undefined || firstNew.current >= groups.length) return;
    section.current?.querySelectorAll<HTMLElement>('article')[firstNew.current]?.focus();
    firstNew.current = undefined;
  }, [groups.length]);

  const loadMore = () => {
    firstNew.current = groups.length;
    void more();
  };
  return (
    <section className="all" aria-labelledby="all" ref={section}>
      <h2 id="all">{texts.all}</h2>
      {conditions.length > 0 && (
        <p className="print-only">
          {fill(page.narrowedTo, { conditions: conditions.map(({ text }) => text).join(' / ') })}
        </p>
      )}
      <p className={items.length > 0 ? 'quiet' : 'nothing'}>{summary}</p>
      {items.length === 0 && conditions.length === 0 && <p className="text">{page.emptyHelp}</p>}
      {items.length > 0 && (
        <ListTools view={view} complete={next === null} loadAll={() => more(true)} />
      )}
      {groups.map((group) => (
        <DispensingGroup key={group.key} group={group} />
      ))}
      {problem && (
        <div className="notice" data-type="warning" role="alert">
          <p>
            <strong>{page.moreFailed}</strong>
          </p>
          <p>{problems[problem].action}</p>
        </div>
      )}
      {next !== null && (
        <button
          type="button"
          className="button screen-only"
          data-type="outline"
          data-size="lg"
          aria-disabled={loadingMore}
          onClick={loadMore}
        >
          {loadingMore ? page.loadingMore : page.more}
        </button>
      )}
      <Legend items={items} completeTo={data.completeTo} />
    </section>
  );
}
