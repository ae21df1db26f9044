import type { CheckupList } from '../../../../shared/checkups/contract.ts';
import { listCheckups } from '../../../../shared/checkups/contract.ts';
import { LoadedPart } from '../../ui/LoadedPart.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Compare } from './Compare.tsx';
import { Contents } from './Contents.tsx';
import { useCheckupTexts } from './checkup-context.ts';
import { AllFiles } from './Files.tsx';
import { OneCheckup } from './OneCheckup.tsx';
import { Registrations } from './Registrations.tsx';
import { drawnOf, Trends } from './Trends.tsx';
import { Turn } from './Turn.tsx';
import type { View } from './view.ts';
import { Years } from './Years.tsx';

type Props = { view: View; shown: string | undefined; go: (next: View) => void };

/** All about the checkups of one person; one request. */
export function Checkups({ view, shown, go }: Props) {
  const { language } = useCheckupTexts();
  const { loaded, reload } = useLoaded(listCheckups, { for: shown, lang: language });
  return (
    <LoadedPart loaded={loaded} retry={reload}>
      {(data) => <Loaded data={data} view={view} shown={shown} go={go} />}
    </LoadedPart>
  );
}

function Loaded({ data, view, shown, go }: Props & { data: CheckupList }) {
  const { texts, page } = useCheckupTexts();
  const { items, series, registration, asOf } = data;
  const [newest] = items;
  const checkup = items[view.show] ?? newest;
  if (!checkup)
    return (
      <>
        <div className="text">
          <p className="nothing">{texts.empty}</p>
          <p>{page.emptyText}</p>
        </div>
        <Registrations registrations={registration} />
        <Turn />
      </>
    );
  return (
    <>
      <Contents
        parts={[
          'counts',
          'results',
          ...(drawnOf(series).length > 0 ? (['trends'] as const) : []),
          ...(items.length > 1 ? (['compare'] as const) : []),
          'filesAll',
          ...(registration.length > 0 ? (['registration'] as const) : []),
          'turn',
        ]}
      />
      <Years items={items} chosen={checkup} choose={(show) => go({ ...view, show })} />
      <OneCheckup
        key={checkup.id}
        checkup={checkup}
        series={series}
        asOf={asOf}
        isNewest={checkup === newest}
        shown={shown}
      />
      <Trends series={series} />
      <Compare items={items} chosen={view.compare} go={(compare) => go({ ...view, compare })} />
      <AllFiles shown={shown} />
      <Registrations registrations={registration} />
      <Turn />
    </>
  );
}
