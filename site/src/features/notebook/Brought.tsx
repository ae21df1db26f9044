import { useRef, useState } from 'react';
import { listBrought } from '../../../../shared/jahis/contract.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { BringForm } from './BringForm.tsx';
import { BroughtBook } from './BroughtBook.tsx';
import { useBroughtTexts } from './brought-context.ts';
import { useInSight } from './use-in-sight.ts';

type Props = { shown: string | undefined };

/**
 * お薬手帳 that the person brought, below what was delivered and never in it. Loaded when it comes into sight:
 * who only looks at the medicines above needs no second answer, and leaves no second record.
 */
export function Brought({ shown }: Props) {
  const { brought: texts } = useBroughtTexts();
  const section = useRef<HTMLElement>(null);
  const inSight = useInSight(section);
  return (
    <section className="brought" aria-labelledby="brought" ref={section}>
      <h2 id="brought">{texts.title}</h2>
      <p className="text">{texts.lead}</p>
      {inSight && <Books shown={shown} />}
    </section>
  );
}

/** When they cannot be loaded the medicines above stay as they are. */
function Books({ shown }: Props) {
  const { brought: texts } = useBroughtTexts();
  const { loaded, reload, answered } = useLoaded(listBrought, { for: shown });
  const [said, setSaid] = useState('');
  const items = 'data' in loaded ? loaded.data.items : [];
  return (
    <>
      <p role="status">{said}</p>
      {loaded.state === 'failed' && (
        <div className="notice" data-type="warning">
          <p>{texts.failed}</p>
          <p>
            <button type="button" className="button" data-type="outline" onClick={reload}>
              {texts.retry}
            </button>
          </p>
        </div>
      )}
      {items.map((book) => (
        <BroughtBook
          key={book.id}
          book={book}
          shown={shown}
          removed={(data) => {
            answered(data);
            setSaid(texts.removed);
          }}
        />
      ))}
      <BringForm
        shown={shown}
        brought={(data, isNew) => {
          answered(data);
          setSaid(isNew ? texts.added : texts.same);
        }}
      />
    </>
  );
}
