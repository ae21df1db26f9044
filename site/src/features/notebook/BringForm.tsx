import { type SubmitEvent, useId, useState } from 'react';
import { holdsIndividualNumber } from '../../../../shared/insurance/individual-number.ts';
import {
  type BroughtAnswer,
  type BroughtBody,
  bringMedications,
  MAX_BROUGHT_BYTES,
} from '../../../../shared/jahis/contract.ts';
import { isNotebook } from '../../../../shared/jahis/is-notebook.ts';
import { call } from '../../api/client.ts';
import { useFrame } from '../identity/frame-context.ts';
import { useBroughtTexts } from './brought-context.ts';

type Props = {
  shown: string | undefined;
  brought: (data: BroughtAnswer, isNew: boolean) => void;
};

/** A file or pasted text; both are checked before anything leaves the device. */
export function BringForm({ shown, brought }: Props) {
  const { brought: texts } = useBroughtTexts();
  const { problems } = useFrame();
  const [error, setError] = useState('');
  const [sending, setSending] = useState(false);
  const id = useId();

  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending) return;
    const form = event.currentTarget;
    const given = await givenIn(form);
    if ('wrong' in given) return setError(texts[given.wrong]);
    setSending(true);
    const reply = await call(bringMedications, { query: { for: shown }, body: given.body });
    setSending(false);
    if (!reply.ok) {
      const own = { 'invalid-input': texts.notNotebook, conflict: texts.conflict };
      return setError(own[reply.problem as keyof typeof own] ?? problems[reply.problem].action);
    }
    setError('');
    form.reset();
    return brought(reply.data, reply.created);
  };

  return (
    <details className="bring screen-only">
      <summary>{texts.add}</summary>
      <form onSubmit={send} noValidate aria-describedby={error ? `${id}-error` : undefined}>
        <div className="field">
          <label htmlFor={`${id}-file`}>{texts.file}</label>
          <p className="quiet" id={`${id}-file-help`}>
            {texts.fileHelp}
          </p>
          <input
            id={`${id}-file`}
            type="file"
            name="file"
            accept=".txt,.csv,.jahis,text/plain"
            aria-describedby={`${id}-file-help`}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-text`}>{texts.text}</label>
          <p className="quiet" id={`${id}-text-help`}>
            {texts.textHelp}
          </p>
          <textarea
            id={`${id}-text`}
            name="text"
            rows={5}
            spellCheck={false}
            autoComplete="off"
            aria-describedby={`${id}-text-help`}
          />
        </div>
        {error && (
          <p className="error" id={`${id}-error`} role="alert">
            {error}
          </p>
        )}
        <button type="submit" className="button" data-type="solid-fill" aria-disabled={sending}>
          {sending ? texts.sending : texts.send}
        </button>
      </form>
    </details>
  );
}

type Wrong = 'empty' | 'tooLarge' | 'notNotebook' | 'individualNumber';

/** What the form holds, ready to be sent, or the name of what is wrong with it. */
async function givenIn(form: HTMLFormElement): Promise<{ body: BroughtBody } | { wrong: Wrong }> {
  const data = new FormData(form);
  const file = data.get('file');
  const text = data.get('text');
  if (file instanceof File && file.size > 0) {
    if (file.size > MAX_BROUGHT_BYTES) return { wrong: 'tooLarge' };
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!isNotebook(bytes)) return { wrong: 'notNotebook' };
    if (holdsIndividualNumber(new TextDecoder('shift_jis').decode(bytes)))
      return { wrong: 'individualNumber' };
    return { body: { file: base64(bytes) } };
  }
  if (typeof text !== 'string' || text.trim() === '') return { wrong: 'empty' };
  if (text.length > MAX_BROUGHT_BYTES) return { wrong: 'tooLarge' };
  if (!isNotebook(new TextEncoder().encode(text.slice(0, 64)))) return { wrong: 'notNotebook' };
  return holdsIndividualNumber(text) ? { wrong: 'individualNumber' } : { body: { text } };
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
