import { type SyntheticEvent, useState } from 'react';
import * as v from 'valibot';
import { Contact } from '../../../../shared/cancellation/applicant.ts';
import type { ProblemCode } from '../../../../shared/kernel/problem-codes.ts';
import { fill } from '../../i18n/templates.ts';
import { Field } from '../../ui/Field.tsx';
import { useFrame } from '../identity/frame-context.ts';
import { useCancellationTexts } from './cancellation-context.ts';
import type { PageProps } from './RightPage.tsx';
import { useRequest } from './use-request.ts';

/** After these the request may have been made all the same. */
const UNSURE: readonly ProblemCode[] = ['offline', 'timeout', 'unreadable', 'internal'];

/** The last look before it goes to the insurer: for whom, to whom, what is sent, one button. */
export function RequestForm({ view, whose, answered, outdated }: PageProps) {
  const { page, around, day } = useCancellationTexts();
  const { problems } = useFrame();
  const texts = page.form;
  const [contact, setContact] = useState(view.contact ?? '');
  const [wrong, setWrong] = useState(false);
  const { sending, problem, send } = useRequest(
    whose.shown,
    (answer, made) => answered(answer, made ? around.sent : texts.alreadyOpen),
    outdated,
  );

  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = contact.trim();
    const isWrong = given !== '' && !v.is(Contact, given);
    setWrong(isWrong);
    if (isWrong) event.currentTarget.querySelector('input')?.focus();
    else void send(given);
  };
  const fault = problem && (UNSURE.includes(problem) ? texts.unknown : problems[problem].action);
  return (
    <section className="panel request screen-only" aria-labelledby="request">
      <h2 id="request">{texts.title}</h2>
      <ul>
        <li>{fill(texts.whose, { name: whose.name })}</li>
        <li>{fill(texts.insurer, { insurer: view.insurer?.insurerName ?? '' })}</li>
        <li>{texts.applicant[whose.actsAs]}</li>
      </ul>
      {whose.actsAs === 'guardian' && view.guardianEndsOn && (
        <p>{fill(texts.guardianNote, { name: whose.name, endsOn: day(view.guardianEndsOn) })}</p>
      )}
      <p>{texts.sent}</p>
      <form onSubmit={submit} noValidate>
        <Field
          label={texts.contact}
          name="contact"
          help={texts.contactHelp}
          value={contact}
          onChange={setContact}
          maxLength={40}
          error={wrong ? `＊${texts.contactWrong}` : undefined}
        />
        {fault && (
          <p className="notice" data-type="error" role="alert">
            {fault}
          </p>
        )}
        <p className="visually-hidden" role="status">
          {sending ? texts.submitting : ''}
        </p>
        <button
          type="submit"
          className="button"
          data-type="solid-fill"
          data-size="lg"
          aria-disabled={sending}
        >
          {sending ? texts.submitting : texts.submit}
        </button>
      </form>
    </section>
  );
}
