import { exportMedications } from '../../../../shared/medications/contract.ts';
import { addressOf } from '../../api/client.ts';
import { ListTools as Tools } from '../../ui/ListTools.tsx';
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
  const file = (format: 'pdf' | 'csv') =>
    addressOf(exportMedications, { ...view, format, lang: language });
  return (
    <Tools
      files={[
        { text: texts.pdf, address: file('pdf') },
        { text: texts.csv, address: file('csv') },
      ]}
      texts={texts}
      complete={complete}
      loadAll={loadAll}
    />
  );
}
