import type { TreatmentList } from '../../../../shared/treatments/contract.ts';
import { fill } from '../../i18n/templates.ts';
import { useTreatmentTexts } from './treatment-context.ts';
import { isFiltered, type View } from './view.ts';

/** How many entries are shown, or why there are none. */
export function useSummary(view: View, data: TreatmentList | undefined): string {
  const { texts, page } = useTreatmentTexts();
  if (!data) return '';
  const count = data.items.length;
  if (count === 0) return isFiltered(view) ? texts.emptyFiltered : texts.empty;
  return fill(data.next === null ? page.shown : page.shownMore, { count });
}
