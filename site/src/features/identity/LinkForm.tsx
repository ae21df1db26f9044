import { useRef, useState } from 'react';
import { linkPerson } from '../../../../shared/identity/contract.ts';
import { pageToReturnTo } from '../../../../shared/identity/return-to.ts';
import type { ProblemCode } from '../../../../shared/kernel/problem-codes.ts';
import { call } from '../../api/client.ts';
import { Field } from '../../ui/Field.tsx';
import { LinkProblem } from './LinkProblem.tsx';
import { type LinkErrors, linkErrors, type Typed } from './link-errors.ts';
import type { LinkIslandTexts } from './link-island-texts.ts';

const EMPTY: Typed = { insurerNumber: '', symbol: '', number: '', branch: '' };

/** The numbers of the card, typed in once, to find exactly one person. */
export default function LinkForm({ own }: { own: LinkIslandTexts }) {
  const { texts, language } = own;
  const [typed, setTyped] = useState(EMPTY);
  const [errors, setErrors] = useState<LinkErrors>({});
  const [problem, setProblem] = useState<ProblemCode>();
  const [sending, setSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const submit = async (event: { preventDefault: () => void }) => {
    event.preventDefault();
    if (sending) return; // a second click must not count as a second try
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
    value: typed[name],
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
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
        aria-disabled={sending}
      >
        {sending ? texts.sending : texts.submit}
      </button>
    </form>
  );
}
