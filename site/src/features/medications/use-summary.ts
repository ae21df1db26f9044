import type { MedicationList } from '../../../../shared/medications/contract.ts';
import { fill } from '../../i18n/templates.ts';
import { useMedicationTexts } from './medication-context.ts';
import { isFiltered, type View } from './view.ts';

/** How many medicines are shown, or why there are none. */
export function useSummary(view: View, data: MedicationList | undefined): string {
  const { texts, page } = useMedicationTexts();
  if (!data) return '';
  const count = data.items.length;
  if (count === 0) return isFiltered(view) ? texts.emptyFiltered : texts.empty;
  return fill(data.next === null ? page.shown : page.shownMore, { count });
}
