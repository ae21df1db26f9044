import { readEligibility } from '../../../../shared/eligibility/contract.ts';
import { LoadedPart } from '../../ui/LoadedPart.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Desk } from './Desk.tsx';
import { Eligibility } from './Eligibility.tsx';
import { useEligibilityTexts } from './eligibility-context.ts';

type Props = {
  shown: string | undefined;
  /** The coverage that fills the screen for the clerk */
  desk: string | undefined;
  show: (coverage: string) => void;
};

/** The coverages of one person, and the one that the clerk is shown. */
export function Coverages({ shown, desk, show }: Props) {
  const { page } = useEligibilityTexts();
  const { loaded, reload } = useLoaded(readEligibility, { for: shown });
  return (
    <>
      <p className="visually-hidden" role="status">
        {'data' in loaded ? page.loaded : ''}
      </p>
      <LoadedPart loaded={loaded} retry={reload}>
        {(data) => {
          const onDesk = data.coverages.find(({ id, state }) => id === desk && state === 'current');
          return (
            <>
              <Eligibility data={data} shown={shown} show={show} />
              {onDesk && <Desk view={data} coverage={onDesk} close={() => history.back()} />}
            </>
          );
        }}
      </LoadedPart>
    </>
  );
}
