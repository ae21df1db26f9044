import { useState } from 'react';
import { listBrought } from '../../../../shared/jahis/contract.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { BringForm } from './BringForm.tsx';
import { BroughtBook } from './BroughtBook.tsx';
import { useBroughtTexts } from './brought-context.ts';

type Props = { shown: string | undefined };

/** Brought notebooks and the form for more. When they cannot be loaded the medicines above stay as they are. */
export default function Brought({ shown }: Props) {
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
