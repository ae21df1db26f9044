import { listExpenses } from '../../../../shared/expenses/contract.ts';
import { LoadedPart } from '../../ui/LoadedPart.tsx';
import { PersonData } from '../../ui/PersonData.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useView } from '../../ui/use-view.ts';
import type { SignedIn } from '../identity/session-store.ts';
import { useExpenseTexts } from './expense-context.ts';
import { type View, viewForm } from './view.ts';
import { Year } from './Year.tsx';
import { YearChoice } from './YearChoice.tsx';

type Props = { session: SignedIn };

/** The expenses of the signed-in person, or of somebody they act for. */
export function Records({ session }: Props) {
  const { page } = useExpenseTexts();
  const [view, go] = useView(viewForm);
  return (
    <div className="records expenses">
      <PersonData
        session={session}
        asked={view.for}
        choose={(person) => go({ ...view, for: person })}
        title={page.recordsOf}
      >
        {({ shown }) => <PersonYear view={view} shown={shown} go={go} />}
      </PersonData>
    </div>
  );
}

type YearProps = { view: View; shown: string | undefined; go: (next: View) => void };

function PersonYear({ view, shown, go }: YearProps) {
  const { loaded, reload } = useLoaded(listExpenses, { year: view.year, for: shown });
  const year = 'data' in loaded ? loaded.data.year : Number(view.year);
  return (
    <>
      <YearChoice year={year} choose={(next) => go({ ...view, year: String(next) })} />
      <LoadedPart loaded={loaded} retry={reload}>
        {(data) => (
          <Year
            key={data.year}
            data={data}
            shown={shown}
            reload={reload}
            show={(person) => go({ ...view, for: person })}
          />
        )}
      </LoadedPart>
    </>
  );
}
