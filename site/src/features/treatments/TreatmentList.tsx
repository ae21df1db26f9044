import { useEffect, useRef } from 'react';
import type { ProblemCode } from '../../../../shared/kernel/problem-codes.ts';
import {
  exportTreatments,
  type TreatmentList as List,
} from '../../../../shared/treatments/contract.ts';
import { addressOf } from '../../api/client.ts';
import { fill } from '../../i18n/templates.ts';
import { ListTools } from '../../ui/ListTools.tsx';
import { Words } from '../../ui/Words.tsx';
import { useFrame } from '../identity/frame-context.ts';
import { groupsOf, isDental } from './groups.ts';
import { Legend } from './Legend.tsx';
import { useTreatmentTexts } from './treatment-context.ts';
import { useConditions } from './use-conditions.ts';
import { useSummary } from './use-summary.ts';
import { VisitGroup } from './VisitGroup.tsx';
import type { View } from './view.ts';

type Props = {
  view: View;
  data: List;
  /** Why the next page could not be loaded, if so */
  problem: ProblemCode | undefined;
  loadingMore: boolean;
  more: (all?: boolean) => Promise<void>;
};

/** All treatments that fit, newest first, in groups of one day and place. */
export function TreatmentList({ view, data, problem, loadingMore, more }: Props) {
  const { language, page } = useTreatmentTexts();
  const { problems } = useFrame();
  const { items, next } = data;
  const conditions = useConditions(view);
  const summary = useSummary(view, data);
  const groups = groupsOf(items);
  const firstNew = useRef<number>(undefined);
  const section = useRef<HTMLElement>(null);

  // Who reads with the keyboard goes on at the first entry that was not there before.
  useEffect(() => {
    if (firstNew.current === undefined || firstNew.current >= groups.length) return;
    section.current?.querySelectorAll<HTMLElement>('article')[firstNew.current]?.focus();
    firstNew.current = undefined;
  }, [groups.length]);

  const loadMore = () => {
    firstNew.current = groups.length;
    void more();
  };
  const file = (format: 'pdf' | 'csv') =>
    addressOf(exportTreatments, { ...view, format, lang: language });
  return (
    <section className="all" aria-labelledby="all" ref={section}>
      <h2 id="all">{page.all}</h2>
      {conditions.length > 0 && (
        <p className="print-only">
          {fill(page.narrowedTo, { conditions: conditions.map(({ text }) => text).join(' / ') })}
        </p>
      )}
      <p className={items.length > 0 ? 'quiet' : 'nothing'}>{summary}</p>
      {items.length === 0 && conditions.length === 0 && <p className="text">{page.emptyHelp}</p>}
      {items.length > 0 && (
        <ListTools
          files={[
            { text: page.pdf, address: file('pdf') },
            { text: page.csv, address: file('csv') },
          ]}
          texts={page}
          complete={next === null}
          loadAll={() => more(true)}
        />
      )}
      {groups.some(({ nameless }) => nameless.some(isDental)) && (
        <p className="text">
          <Words text={page.dentalWhy} />
        </p>
      )}
      {groups.map((group) => (
        <VisitGroup key={group.key} group={group} />
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
