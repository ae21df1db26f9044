import { useLayoutEffect, useRef } from 'react';
import type { ShareAnswer } from '../../../../shared/jahis/contract.ts';
import { useWakeLock } from '../eligibility/use-wake-lock.ts';
import { MedicationTextsProvider } from '../medications/medication-context.ts';
import { Codes } from './Codes.tsx';
import { LargeList } from './LargeList.tsx';
import { ShareTextsProvider, useShareTexts } from './share-context.ts';
import type { Full } from './share-view.ts';

type Props = { full: Full; data: ShareAnswer; close: () => void };

/**
 * The whole screen for whoever stands on the other side, the list in Japanese whatever the page's language.
 * Escape, the button and "back" close it.
 */
export function FullScreen({ full, data, close }: Props) {
  const own = useShareTexts();
  const { desk = own, share: texts } = own;
  const heading = full === 'codes' ? texts.codes : desk.share.list;
  const dialog = useRef<HTMLDialogElement>(null);
  useWakeLock();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close(); // before it leaves the page, so that the focus goes back to its button
  }, []);
  return (
    <dialog
      ref={dialog}
      className="full"
      aria-labelledby="full-title"
      onCancel={(event) => {
        event.preventDefault(); // "back" closes it, so that the history stays right
        close();
      }}
    >
      <header>
        <h2 id="full-title" lang={full === 'list' ? 'ja' : undefined}>
          {heading}
        </h2>
        <button type="button" className="button" data-type="outline" onClick={close}>
          {texts.close}
        </button>
      </header>
      {full === 'codes' ? (
        <Codes codes={data.codes} />
      ) : (
        <div lang="ja">
          <ShareTextsProvider value={{ ...own, ...desk }}>
            <MedicationTextsProvider value={desk.medications}>
              <LargeList data={data} />
            </MedicationTextsProvider>
          </ShareTextsProvider>
        </div>
      )}
    </dialog>
  );
}
