import { useState } from 'react';
import type { Language } from '../../../../shared/kernel/texts.ts';
import { exportMedications } from '../../../../shared/medications/contract.ts';
import { medicationPageTexts } from '../../../../shared/medications/page-texts.ts';
import { addressOf } from '../../api/client.ts';
import type { View } from './view.ts';

type Props = {
  language: Language;
  view: View;
  complete: boolean;
  loadAll: () => Promise<void>;
};

/** The same medicines as a file or on paper. */
export function ListTools({ language, view, complete, loadAll }: Props) {
  const texts = medicationPageTexts[language];
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
      <a
        className="button"
        data-type="outline"
        href={addressOf(exportMedications, { ...view, format: 'csv', lang: language })}
        download
      >
        {texts.csv}
      </a>
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
