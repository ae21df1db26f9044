import { useEffect, useState } from 'react';
import type { TreatmentList } from '../../../../shared/treatments/contract.ts';
import { Applied } from '../../ui/Applied.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Field } from '../../ui/Field.tsx';
import { useTreatmentTexts } from './treatment-context.ts';
import { useConditions } from './use-conditions.ts';
import { readView, type View, withoutFilters } from './view.ts';

type Props = {
  view: View;
  choices: TreatmentList['choices'];
  go: (next: View) => void;
};

/** Search and filters in one form; nothing happens before it is sent. */
export function Filters({ view, choices, go }: Props) {
  const { texts, page } = useTreatmentTexts();
  const conditions = useConditions(view);
  const [draft, setDraft] = useState<Record<string, string | undefined>>(view);
  const [error, setError] = useState<string>();
  useEffect(() => {
    setDraft(view);
    setError(undefined);
  }, [view]);

  const field = (name: Exclude<keyof View, 'for'>) => ({
    name,
    value: draft[name] ?? '',
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    const given = Object.fromEntries(Object.entries(draft).filter(([, value]) => value?.trim()));
    if (given.from && given.to && given.from > given.to) return setError(page.wrongPeriod);
    return go(readView(new URLSearchParams(given as Record<string, string>).toString(), given));
  };
  const categories = choices.categories.map((one) => ({ value: one, text: texts.categories[one] }));
  const facilities = choices.facilities.map((name) => ({ value: name, text: name }));

  return (
    <form className="filters screen-only" onSubmit={submit} noValidate>
      <div className="search">
        <Field
          label={page.search}
          help={page.searchHelp}
          type="search"
          maxLength={200}
          {...field('q')}
        />
        <button type="submit" className="button" data-type="solid-fill">
          {page.searchStart}
        </button>
      </div>
      <details>
        <summary>{page.filter}</summary>
        <div className="fields">
          <Field label={page.from} type="date" error={error} {...field('from')} />
          <Field label={page.to} type="date" {...field('to')} />
          <Choice
            label={texts.columns.category}
            any={page.any}
            options={categories}
            {...field('category')}
          />
          <Choice
            label={texts.columns.facilityName}
            any={page.any}
            options={facilities}
            {...field('facility')}
          />
          <button type="submit" className="button" data-type="outline">
            {page.apply}
          </button>
        </div>
      </details>
      <Applied
        texts={page}
        conditions={conditions}
        drop={(part) => go({ ...view, [part]: undefined })}
        clear={() => go(withoutFilters(view))}
      />
    </form>
  );
}
