import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { WithName } from '../../ui/WithName.tsx';
import type { SignedIn } from '../identity/session-store.ts';
import { Desk } from './Desk.tsx';
import { Eligibility } from './Eligibility.tsx';
import { useEligibilityTexts } from './eligibility-context.ts';
import { People } from './People.tsx';
import { useEligibility } from './use-eligibility.ts';
import { useView } from './use-view.ts';

type Props = { session: SignedIn };

/** The 資格情報 of the signed-in person, or of somebody they act for. */
export function Records({ session }: Props) {
  const { page } = useEligibilityTexts();
  const [asked, go] = useView();
  // An id of an earlier session names nobody any more.
  const ward = session.actingFor.find(({ id }) => id === asked.for);
  const shown = ward?.id;
  const { eligibility, reload } = useEligibility(shown);

  const data = 'data' in eligibility ? eligibility.data : undefined;
  const onDesk = data?.coverages.find(({ id, state }) => id === asked.desk && state === 'current');
  return (
    <div className="eligibility">
      <p className="visually-hidden" role="status">
        {data ? page.loaded : ''}
      </p>
      <People session={session} shown={shown} choose={(person) => go({ for: person })} />
      <p className="name">
        <WithName text={page.eligibilityOf} name={(ward ?? session.person).name} />
      </p>
      {eligibility.state === 'loading' && <Loading />}
      {eligibility.state === 'failed' && <Problem problem={eligibility.problem} retry={reload} />}
      {data && <Eligibility data={data} shown={shown} show={(desk) => go({ for: shown, desk })} />}
      {data && onDesk && <Desk view={data} coverage={onDesk} close={() => history.back()} />}
    </div>
  );
}
