import { useMemo } from 'react';
import { Freshness } from '../../ui/Freshness.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { BroughtPart } from '../notebook/BroughtPart.tsx';
import { ShareLink } from '../notebook/ShareLink.tsx';
import { CurrentMedicines } from './CurrentMedicines.tsx';
import { Filters } from './Filters.tsx';
import { MedicineList } from './MedicineList.tsx';
import { SameIngredient } from './SameIngredient.tsx';
import { useMedications } from './use-medications.ts';
import { useSummary } from './use-summary.ts';
import { isFiltered, type View } from './view.ts';

type Props = { asked: View; shown: string | undefined; go: (next: View) => void };

/** The medicines of one person: what is left now, then all of them. */
export function Medicines({ asked, shown, go }: Props) {
  const view = useMemo(() => ({ ...asked, for: shown }), [asked, shown]);
  const { list, choices, loadingMore, more, reload } = useMedications(view);
  const data = 'data' in list ? list.data : undefined;
  const summary = useSummary(view, data);
  return (
    <>
      <p className="visually-hidden" role="status">
        {summary}
      </p>
      {data && <Freshness data={data} />}
      {data && !isFiltered(view) && (
        <>
          <CurrentMedicines items={data.current} />
          <ShareLink />
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
      {data && <BroughtPart shown={shown} />}
    </>
  );
}
