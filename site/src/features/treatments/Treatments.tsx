import { useMemo } from 'react';
import { listTreatments } from '../../../../shared/treatments/contract.ts';
import { Freshness } from '../../ui/Freshness.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { useList } from '../../ui/use-list.ts';
import { Filters } from './Filters.tsx';
import { TreatmentList } from './TreatmentList.tsx';
import { useSummary } from './use-summary.ts';
import type { View } from './view.ts';

type Props = { asked: View; shown: string | undefined; go: (next: View) => void };

/** The treatments of one person. */
export function Treatments({ asked, shown, go }: Props) {
  const view = useMemo(() => ({ ...asked, for: shown }), [asked, shown]);
  const { list, choices, loadingMore, more, reload } = useList(listTreatments, view);
  const data = 'data' in list ? list.data : undefined;
  const summary = useSummary(view, data);
  return (
    <>
      <p className="visually-hidden" role="status">
        {summary}
      </p>
      {data && <Freshness data={data} />}
      {choices && <Filters view={view} choices={choices} go={go} />}
      {list.state === 'loading' && <Loading />}
      {list.state === 'failed' && <Problem problem={list.problem} retry={reload} />}
      {data && (
        <TreatmentList
          view={view}
          data={data}
          problem={list.state === 'partial' ? list.problem : undefined}
          loadingMore={loadingMore}
          more={more}
        />
      )}
    </>
  );
}
