import { useMemo, useState } from 'react';
import type { Language } from '../../../../shared/kernel/texts.ts';
import { medicationPageTexts } from '../../../../shared/medications/page-texts.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { WithName } from '../../ui/WithName.tsx';
import type { SignedIn } from '../identity/session-store.ts';
import { CurrentMedicines } from './CurrentMedicines.tsx';
import { Filters } from './Filters.tsx';
import { Freshness } from './Freshness.tsx';
import { MedicineList } from './MedicineList.tsx';
import { NotMine } from './NotMine.tsx';
import { SameIngredient } from './SameIngredient.tsx';
import { useMedications } from './use-medications.ts';
import { useView } from './use-view.ts';
import { isFiltered } from './view.ts';
import { Whose } from './Whose.tsx';

type Props = { language: Language; phone: string; session: SignedIn };

/** The medicines of the signed-in person, or of somebody they act for. */
export function Records({ language, phone, session }: Props) {
  const texts = medicationPageTexts[language];
  const [asked, go] = useView();
  const [hidden, setHidden] = useState(false);
  // An id of an earlier session names nobody any more.
  const ward = session.actingFor.find(({ id }) => id === asked.for);
  const view = useMemo(() => ({ ...asked, for: ward?.id }), [asked, ward?.id]);
  const { list, choices, loadingMore, more, reload } = useMedications(view);
  const person = ward ?? session.person;

  if (hidden) return <NotMine language={language} shown={view.for} back={() => setHidden(false)} />;
  const data = 'data' in list ? list.data : undefined;
  return (
    <div className="records">
      <div className="whose">
        <Whose language={language} session={session} shown={view.for} go={go} />
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
      {data && <Freshness language={language} data={data} />}
      {data && !isFiltered(view) && (
        <>
          <CurrentMedicines language={language} items={data.current} />
          <SameIngredient language={language} pairs={data.sameIngredient} />
        </>
      )}
      {choices && <Filters language={language} view={view} choices={choices} go={go} />}
      {list.state === 'loading' && <Loading text={texts.loading} slow={texts.slow} />}
      {list.state === 'failed' && (
        <Problem
          language={language}
          problem={list.problem}
          phone={{ number: phone, text: texts.call }}
          retry={{ text: texts.retry, start: reload }}
        />
      )}
      {data && (
        <MedicineList
          language={language}
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
