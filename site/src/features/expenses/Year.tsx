import { useEffect, useState } from 'react';
import type { ExpenseItem, ExpenseYear } from '../../../../shared/expenses/codec.ts';
import { listExpenses } from '../../../../shared/expenses/contract.ts';
import { call } from '../../api/client.ts';
import { pathIn } from '../../i18n/languages.ts';
import { Freshness } from '../../ui/Freshness.tsx';
import { endedBy } from '../identity/ended-by.ts';
import { Brought } from './Brought.tsx';
import { Contents } from './Contents.tsx';
import { useExpenseTexts } from './expense-context.ts';
import { Insurers } from './Insurers.tsx';
import { LastChangeBar } from './LastChangeBar.tsx';
import { MonthChart } from './MonthChart.tsx';
import { Months } from './Months.tsx';
import { Orphans } from './Orphans.tsx';
import { OwnRows } from './OwnRows.tsx';
import { Return } from './Return.tsx';
import { Subsidy } from './Subsidy.tsx';
import { Summary } from './Summary.tsx';
import { useChanges } from './use-changes.ts';
import { WorkProvider } from './work-context.ts';

type Props = {
  data: ExpenseYear;
  shown: string | undefined;
  reload: () => void;
  show: (person: string | undefined) => void;
};

/** One year of one person, from the notice to the files for the return. */
export function Year({ data, shown, reload, show }: Props) {
  const { language, texts, page } = useExpenseTexts();
  const { work, last, forget } = useChanges(shown, data.year, reload);
  const [further, setFurther] = useState<{ items: ExpenseItem[]; next: string | null }>();
  // A change may have moved rows: what was loaded behind the first page is asked for again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: new data, new pages
  useEffect(() => setFurther(undefined), [data]);

  const next = further ? further.next : data.next;
  const items = further ? [...data.items, ...further.items] : data.items;
  const more = async () => {
    if (next === null) return;
    const query = { year: String(data.year), for: shown, cursor: next };
    const reply = await call(listExpenses, { query });
    if (!reply.ok) {
      endedBy(reply.problem);
      return;
    }
    const known = further?.items ?? [];
    setFurther({ items: [...known, ...reply.data.items], next: reply.data.next });
  };
  return (
    <WorkProvider value={work}>
      <Freshness data={data} />
      <p>
        <a href={pathIn(language, '/expenses/tax-return/')}>{page.toGuide}</a>
      </p>
      <Contents />
      <Summary data={data} />
      <MonthChart months={data.months} year={data.year} />
      {data.insurers.length > 0 && <Insurers insurers={data.insurers} />}
      <Months items={items} months={data.months} more={next === null ? undefined : more} />
      <Subsidy subsidy={data.subsidy} />
      <Orphans orphans={data.orphans} />
      <OwnRows items={data.own} />
      <Brought files={data.brought} />
      <Return data={data} show={show} />
      <div className="legend quiet">
        <p>{texts.computed}</p>
        <p>{texts.notIncluded}</p>
        {data.totals.provisional > 0 && <p>{texts.provisional}</p>}
        <p>{texts.taxYear}</p>
      </div>
      <LastChangeBar last={last} close={forget} />
    </WorkProvider>
  );
}
