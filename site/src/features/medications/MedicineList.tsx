import { useEffect, useRef } from 'react';
import { type ProblemCode, problemTexts } from '../../../../shared/kernel/problem-texts.ts';
import type { Language } from '../../../../shared/kernel/texts.ts';
import type { MedicationList } from '../../../../shared/medications/contract.ts';
import { medicationPageTexts } from '../../../../shared/medications/page-texts.ts';
import { medicationTexts } from '../../../../shared/medications/texts.ts';
import { DispensingGroup } from './DispensingGroup.tsx';
import { groupsOf } from './groups.ts';
import { Legend } from './Legend.tsx';
import { ListTools } from './ListTools.tsx';
import { isFiltered, type View } from './view.ts';

type Props = {
  language: Language;
  view: View;
  data: MedicationList;
  /** Why the next page could not be loaded, if so */
  problem: ProblemCode | undefined;
  loadingMore: boolean;
  more: (all?: boolean) => Promise<void>;
};

/** All medicines that fit, newest first, in groups of one day and place. */
export function MedicineList({ language, view, data, problem, loadingMore, more }: Props) {
  const texts = medicationTexts[language];
  const page = medicationPageTexts[language];
  const { items, next } = data;
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
  const count = next === null ? page.shown : page.shownMore;
  return (
    <section className="all" aria-labelledby="all" ref={section}>
      <h2 id="all">{texts.all}</h2>
      <p role="status" className="quiet">
        {items.length > 0
          ? count({ count: items.length })
          : isFiltered(view)
            ? texts.emptyFiltered
            : texts.empty}
      </p>
      {items.length === 0 && !isFiltered(view) && <p className="text">{page.emptyHelp}</p>}
      {items.length > 0 && (
        <ListTools
          language={language}
          view={view}
          complete={next === null}
          loadAll={() => more(true)}
        />
      )}
      {groups.map((group) => (
        <DispensingGroup key={group.key} language={language} group={group} />
      ))}
      {problem && (
        <div className="notice" data-type="warning" role="alert">
          <p>
            <strong>{page.moreFailed}</strong>
          </p>
          <p>{problemTexts[language][problem].action}</p>
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
      <Legend language={language} items={items} />
    </section>
  );
}
