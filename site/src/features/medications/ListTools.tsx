import { useState } from 'react';
import { exportMedications } from '../../../../shared/medications/contract.ts';
import { addressOf } from '../../api/client.ts';
import { useMedicationTexts } from './medication-context.ts';
import type { View } from './view.ts';

type Props = {
  view: View;
  complete: boolean;
  loadAll: () => Promise<void>;
};

/** The same medicines as a file or on paper. */
export function ListTools({ view, complete, loadAll }: Props) {
  const { language, page: texts } = useMedicationTexts();
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
