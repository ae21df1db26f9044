import { useEffect, useRef, useState } from 'react';
import { SESSION } from '../../../../shared/identity/session-rules.ts';
import type { ProblemCode } from '../../../../shared/kernel/problem-codes.ts';
import { fill } from '../../i18n/templates.ts';
import { useFrame } from './frame-context.ts';
import { goOn } from './session-store.ts';
import { useEnding } from './use-ending.ts';

/** `endsAt`: epoch ms on the clock of this device */
type Props = { endsAt: number };

/** Spoken at these seconds; the running number itself would talk without end. */
const SPOKEN: readonly (number | undefined)[] = [30, 10];

/** The warning before the session ends, with one action that goes on. */
export function EndingDialog({ endsAt }: Props) {
  const { session, problems } = useFrame();
  const texts = session.ending;
  const dialog = useRef<HTMLDialogElement>(null);
  const busy = useRef(false);
  const [hindrance, setHindrance] = useState<ProblemCode | 'limit'>();
  const left = useEnding(endsAt);

  const warning = left !== undefined;
  useEffect(() => {
    setHindrance(undefined);
    if (warning) dialog.current?.showModal();
    else dialog.current?.close();
  }, [warning]);

  const extend = async () => {
    if (busy.current) return;
    busy.current = true;
    setHindrance(await goOn());
    busy.current = false;
  };
  const atLimit = hindrance === 'limit';
  const problem = hindrance && hindrance !== 'limit' && problems[hindrance].action;

  return (
    <dialog
      ref={dialog}
      className="dialog"
      role="alertdialog"
      aria-labelledby="ending-title"
      aria-describedby="ending-text"
      onCancel={(event) => {
        if (atLimit) return;
        event.preventDefault(); // the key that closes dialogs must not end a session unseen
        void extend();
      }}
    >
      <h2 id="ending-title">{texts.title}</h2>
      <p id="ending-text">{texts.text}</p>
      <p className="count" aria-hidden="true">
        {fill(texts.left, { seconds: left ?? SESSION.warnSeconds })}
      </p>
      <p className="visually-hidden" role="status">
        {SPOKEN.includes(left) ? fill(texts.left, { seconds: left ?? 0 }) : ''}
      </p>
      <p role="alert">{atLimit ? texts.atLimit : problem}</p>
      <button
        type="button"
        className="button"
        data-type="solid-fill"
        onClick={atLimit ? () => dialog.current?.close() : extend}
      >
        {atLimit ? texts.close : texts.goOn}
      </button>
    </dialog>
  );
}
