import { useId, useState } from 'react';
import type { BroughtFile } from '../../../../shared/expenses/codec.ts';
import { bringNotice, removeNotice } from '../../../../shared/expenses/contract.ts';
import type { ProblemCode } from '../../../../shared/kernel/problem-codes.ts';
import { call } from '../../api/client.ts';
import { dateText } from '../../i18n/date-text.ts';
import { fill } from '../../i18n/templates.ts';
import { Words } from '../../ui/Words.tsx';
import { endedBy } from '../identity/ended-by.ts';
import { useFrame } from '../identity/frame-context.ts';
import { useExpenseTexts } from './expense-context.ts';
import { useWork } from './work-context.ts';

const LARGEST_BYTES = 700_000; // with base64 below what an answer to a request may hold

type Props = { files: readonly BroughtFile[] };

/** A CSV from マイナポータル: added to the rows, never counted twice. */
export function Brought({ files }: Props) {
  const { language, entry } = useExpenseTexts();
  const { brought: texts } = entry;
  const { problems } = useFrame();
  const { shown, reload } = useWork();
  const id = useId();
  const [told, setTold] = useState<{ text: string; failed: boolean }>();

  const failed = (problem: ProblemCode) => {
    endedBy(problem);
    const text = problem === 'invalid-input' ? texts.notNotice : problems[problem].action;
    setTold({ text, failed: true });
  };
  const bring = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > LARGEST_BYTES) return setTold({ text: texts.tooLarge, failed: true });
    setTold({ text: texts.reading, failed: false });
    const body = { file: await base64(file) };
    const reply = await call(bringNotice, { query: { for: shown }, body });
    if (!reply.ok) return failed(reply.problem);
    const { rows, rejected, totalsDiffer } = reply.data.file;
    const { placedWith } = reply.data;
    const placed = placedWith === undefined ? '' : ` ${fill(texts.placed, { name: placedWith })}`;
    const text = `${fill(texts.read, { rows, rejected })}${placed}`;
    setTold({ text: totalsDiffer ? `${text} ${texts.differs}` : text, failed: false });
    reload();
  };
  const remove = async (file: BroughtFile) => {
    const reply = await call(removeNotice, { query: { for: shown, id: file.id } });
    if (!reply.ok) return failed(reply.problem);
    setTold(undefined);
    reload();
  };
  return (
    <section className="brought" aria-labelledby="brought">
      <h2 id="brought">{texts.title}</h2>
      <p id={`${id}-help`}>{texts.help}</p>
      <div className="field screen-only">
        <label htmlFor={id}>{texts.choose}</label>
        <input
          id={id}
          type="file"
          accept=".csv,text/csv"
          aria-describedby={`${id}-help`}
          onChange={(event) => {
            const { target } = event;
            void bring(target.files?.[0]).then(() => {
              target.value = ''; // the same file can be chosen again
            });
          }}
        />
      </div>
      {told && (
        <p role={told.failed ? 'alert' : 'status'} className={told.failed ? 'error' : undefined}>
          <Words text={told.text} />
        </p>
      )}
      <ul>
        {files.map((file) => (
          <li key={file.id} className="panel row">
            <p>
              <Words
                text={fill(texts.of, {
                  name: file.holderName,
                  date: dateText(file.broughtOn, language),
                })}
              />{' '}
              {fill(texts.rows, { rows: file.rows })}
              {file.totalsDiffer && ` ${texts.differs}`}
            </p>
            <button
              type="button"
              className="button screen-only"
              data-type="text"
              onClick={() => remove(file)}
            >
              {texts.remove}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The charset of the file is not known here, so its bytes travel as they are. */
async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
