import { useEffect, useRef, useState } from 'react';
import { linkPerson } from '../../../../shared/identity/link-contract.ts';
import { pageToReturnTo } from '../../../../shared/identity/return-to.ts';
import type { ProblemCode } from '../../../../shared/kernel/problem-codes.ts';
import { call } from '../../api/client.ts';
import { Field } from '../../ui/Field.tsx';
import { LinkProblem } from './LinkProblem.tsx';
import { type LinkErrors, linkErrors, type Typed } from './link-errors.ts';
import type { LinkIslandTexts } from './link-island-texts.ts';

function typedIn(form: HTMLFormElement | null): Typed {
  const data = new FormData(form ?? undefined);
  const text = (name: keyof Typed) => String(data.get(name) ?? '');
  return {
    insurerNumber: text('insurerNumber'),
    symbol: text('symbol'),
    number: text('number'),
    branch: text('branch'),
  };
}

/** The numbers of the card, typed in once, to find exactly one person. */
export default function LinkForm({ own }: { own: LinkIslandTexts }) {
  const { texts, language } = own;
  const [errors, setErrors] = useState<LinkErrors>({});
  const [problem, setProblem] = useState<ProblemCode>();
  const [sending, setSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // Sent before the script has come, the browser would write the numbers into the address.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);

  const submit = async (event: { preventDefault: () => void }) => {
    event.preventDefault();
    if (sending) return; // a second click must not count as a second try
    const typed = typedIn(form.current);
    const found = linkErrors(typed);
    setErrors(found);
    setProblem(undefined);
    const [first] = Object.keys(found);
    if (first) {
      form.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
      return;
    }
    setSending(true);
    const reply = await call(linkPerson, { body: typed });
    if (reply.ok) {
      location.replace(pageToReturnTo(reply.data.returnTo, language));
      return;
    }
    setSending(false);
    setProblem(reply.problem);
  };
  const field = (name: keyof Typed) => ({
    name,
    label: texts[name],
    error: errors[name] && texts.errors[errors[name]],
    maxLength: 40,
  });
  const { required } = texts;
  return (
    <form ref={form} className="link-form" onSubmit={submit} noValidate>
      {problem && <LinkProblem own={own} problem={problem} />}
      <Field
        {...field('insurerNumber')}
        required={required}
        help={texts.insurerNumberHelp}
        inputMode="numeric"
      />
      <Field {...field('symbol')} help={texts.symbolHelp} />
      <Field {...field('number')} required={required} />
      <Field {...field('branch')} help={texts.branchHelp} inputMode="numeric" />
      <p className="quiet">{texts.paste}</p>
      <button
        type="submit"
        className="button"
        data-type="solid-fill"
        data-size="lg"
        disabled={!ready}
        aria-disabled={sending}
      >
        {sending ? texts.sending : texts.submit}
      </button>
    </form>
  );
}
