import type { Language } from '../kernel/texts.ts';
import { cardRows, coverageRows, personRows, ROW_IDS, type Row } from './rows.ts';
import type { CoverageView, EligibilityView } from './view-codec.ts';
import { eligibilityTexts } from './view-texts.ts';

/** The rows of one coverage with its person and card, in order; for a sheet, which has one language. */
export function viewRows(
  view: Pick<EligibilityView, 'person' | 'card'>,
  coverage: CoverageView,
  language: Language,
): Row[] {
  const texts = { language, ...eligibilityTexts[language] };
  const rows = [
    ...coverageRows(texts, coverage),
    ...personRows(texts, view),
    ...cardRows(texts, view),
  ];
  return ROW_IDS.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}
