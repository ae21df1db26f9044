import { useEffect, useRef, useState } from 'react';
import { SESSION } from '../../../../shared/identity/session-rules.ts';
import { sessionTexts } from '../../../../shared/identity/session-texts.ts';
import { type ProblemCode, problemTexts } from '../../../../shared/kernel/problem-texts.ts';
import type { Language } from '../../../../shared/kernel/texts.ts';
import { goOn } from './session-store.ts';
import { useEnding } from './use-ending.ts';

type Props = { language: Language; endsAt: number };

/** Spoken at these seconds; the running number itself would talk without end. */
const SPOKEN: readonly (number | undefined)[] = [30, 10];

/** The warning before the session ends, with one action that goes on. */
export function EndingDialog({ language, endsAt }: Props) {
  const texts = sessionTexts[language].ending;
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
  const problem = hindrance && hindrance !== 'limit' && problemTexts[language][hindrance].action;

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
        {texts.left({ seconds: left ?? SESSION.warnSeconds })}
      </p>
      <p className="visually-hidden" role="status">
        {SPOKEN.includes(left) ? texts.left({ seconds: left ?? 0 }) : ''}
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
