import { useState } from 'react';

type Props = {
  /** The same list as files. */
  files: readonly { text: string; address: string }[];
  texts: { print: string; printing: string };
  /** No page of the list is left to load. */
  complete: boolean;
  loadAll: () => Promise<void>;
};

/** The same list as a file or on paper. */
export function ListTools({ files, texts, complete, loadAll }: Props) {
  const [busy, setBusy] = useState(false);
  const print = async () => {
    if (busy) return;
    setBusy(true);
    if (!complete) await loadAll(); // paper has no button for more
    setBusy(false);
    requestAnimationFrame(() => window.print());
  };
  return (
    <div className="actions screen-only">
      {files.map(({ text, address }) => (
        <a key={address} className="button" data-type="outline" href={address} download>
          {text}
        </a>
      ))}
      <button
        type="button"
        className="button"
        data-type="outline"
        aria-disabled={busy}
        onClick={print}
      >
        {busy ? texts.printing : texts.print}
      </button>
    </div>
  );
}
