import { useMemo, useState } from 'react';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { WithName } from '../../ui/WithName.tsx';
import type { SignedIn } from '../identity/session-store.ts';
import { CurrentMedicines } from './CurrentMedicines.tsx';
import { Filters } from './Filters.tsx';
import { Freshness } from './Freshness.tsx';
import { MedicineList } from './MedicineList.tsx';
import { useMedicationTexts } from './medication-context.ts';
import { NotMine } from './NotMine.tsx';
import { SameIngredient } from './SameIngredient.tsx';
import { useMedications } from './use-medications.ts';
import { useSummary } from './use-summary.ts';
import { useView } from './use-view.ts';
import { isFiltered } from './view.ts';
import { Whose } from './Whose.tsx';

type Props = { session: SignedIn };

/** The medicines of the signed-in person, or of somebody they act for. */
export function Records({ session }: Props) {
  const { page: texts } = useMedicationTexts();
  const [asked, go] = useView();
  const [hidden, setHidden] = useState(false);
  // An id of an earlier session names nobody any more.
  const ward = session.actingFor.find(({ id }) => id === asked.for);
  const view = useMemo(() => ({ ...asked, for: ward?.id }), [asked, ward?.id]);
  const { list, choices, loadingMore, more, reload } = useMedications(view);
  const person = ward ?? session.person;

  const data = 'data' in list ? list.data : undefined;
  const summary = useSummary(view, data);

  if (hidden) return <NotMine shown={view.for} back={() => setHidden(false)} />;
  return (
    <div className="records">
      <p className="visually-hidden" role="status">
        {summary}
      </p>
      <div className="whose">
        <Whose session={session} shown={view.for} go={go} />
        <p className="name">
          <WithName text={texts.recordsOf} name={person.name} />
        </p>
        <button
          type="button"
          className="button screen-only"
          data-type="text"
          onClick={() => setHidden(true)}
        >
          {texts.notMine.ask}
        </button>
      </div>
      {data && <Freshness data={data} />}
      {data && !isFiltered(view) && (
        <>
          <CurrentMedicines items={data.current} />
          <SameIngredient pairs={data.sameIngredient} />
        </>
      )}
      {choices && <Filters view={view} choices={choices} go={go} />}
      {list.state === 'loading' && <Loading />}
      {list.state === 'failed' && <Problem problem={list.problem} retry={reload} />}
      {data && (
        <MedicineList
          view={view}
          data={data}
          problem={list.state === 'partial' ? list.problem : undefined}
          loadingMore={loadingMore}
          more={more}
        />
      )}
    </div>
  );
}
