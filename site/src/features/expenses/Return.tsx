import { useEffect, useRef } from 'react';
import type { ExpenseYear } from '../../../../shared/expenses/codec.ts';
import { householdExpenses } from '../../../../shared/expenses/contract.ts';
import { LoadedPart } from '../../ui/LoadedPart.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Estimate } from './Estimate.tsx';
import { Files } from './Files.tsx';
import { Household } from './Household.tsx';

type Props = { data: ExpenseYear; show: (person: string | undefined) => void };

/** The household of the signed-in person, whoever is shown above: one return is made from all of it. */
export function Return({ data, show }: Props) {
  const { loaded, reload } = useLoaded(householdExpenses, { year: String(data.year) });
  const first = useRef(data);
  useEffect(() => {
    if (first.current !== data) reload(); // something was changed above
    first.current = data;
  }, [data, reload]);
  return (
    <LoadedPart loaded={loaded} retry={reload}>
      {(household) => (
        <>
          <Household household={household} show={show} />
          <Estimate household={household} />
          <Files household={household} />
        </>
      )}
    </LoadedPart>
  );
}
