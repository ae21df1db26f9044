import { useLayoutEffect, useRef } from 'react';
import type { ShareAnswer } from '../../../../shared/jahis/contract.ts';
import { useWakeLock } from '../eligibility/use-wake-lock.ts';
import { Codes } from './Codes.tsx';
import { LargeList } from './LargeList.tsx';
import { useShareTexts } from './share-context.ts';
import type { Full } from './share-view.ts';

type Props = { full: Full; data: ShareAnswer; close: () => void };

/** The whole screen for whoever stands on the other side. Escape, the button and "back" close it. */
export function FullScreen({ full, data, close }: Props) {
  const { share: texts } = useShareTexts();
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
        <h2 id="full-title">{full === 'codes' ? texts.codes : texts.list}</h2>
        <button type="button" className="button" data-type="outline" onClick={close}>
          {texts.close}
        </button>
      </header>
      {full === 'codes' ? <Codes codes={data.codes} /> : <LargeList data={data} />}
    </dialog>
  );
}
