import { useEffect, useState } from 'react';
import { Route } from '../../../../shared/medications/codec.ts';
import type { MedicationList } from '../../../../shared/medications/contract.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Field } from '../../ui/Field.tsx';
import { Applied } from './Applied.tsx';
import { useMedicationTexts } from './medication-context.ts';
import { readView, type View } from './view.ts';

type Props = {
  view: View;
  choices: MedicationList['choices'];
  go: (next: View) => void;
};

/** Search and filters in one form; nothing happens before it is sent. */
export function Filters({ view, choices, go }: Props) {
  const { texts, page } = useMedicationTexts();
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
  const routes = Route.options.map((route) => ({ value: route, text: texts.routes[route] }));
  const named = (names: readonly string[]) => names.map((name) => ({ value: name, text: name }));

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
          <Choice label={texts.columns.route} any={page.any} options={routes} {...field('route')} />
          <Choice
            label={texts.columns.facilityName}
            any={page.any}
            options={named(choices.facilities)}
            {...field('facility')}
          />
          <Choice
            label={texts.columns.ingredientName}
            any={page.any}
            options={named(choices.ingredients)}
            {...field('ingredient')}
          />
          <button type="submit" className="button" data-type="outline">
            {page.apply}
          </button>
        </div>
      </details>
      <Applied view={view} go={go} />
    </form>
  );
}
