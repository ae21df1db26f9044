import { dateText } from '../kernel/date-text.ts';
import type { CoverageSheet, SheetRow } from '../pdf/document.ts';
import type { Operator } from '../site/operator.ts';
import type { RowId } from './rows.ts';
import { sheetTexts } from './sheet-texts.ts';
import type { CoverageView, EligibilityView } from './view-codec.ts';
import { viewRows } from './view-rows.ts';

/** Rows of the sheet as document 004 prints it, for everybody and for 70+ and 後期高齢者. */
export const SHEET_ROWS = [
  'insurerName',
  'insurerNumber',
  'symbol',
  'number',
  'branch',
  'name',
] as const;
export const ELDERLY_ROWS = ['copaymentPercent', 'copaymentTo'] as const;

/** The coverage that goes on a sheet: the one asked for, else the first, which is the current one. */
export const coverageFor = (view: EligibilityView, id?: string): CoverageView | undefined =>
  id === undefined ? view.coverages[0] : view.coverages.find((coverage) => coverage.id === id);

/**
 * 「医療保険の資格情報」 of one coverage, in Japanese for the reception whatever the page's language.
 * A coverage that does not hold today says so above its rows. @source 004, 端末にダウンロードされるPDF
 */
export function coverageSheet(
  view: EligibilityView,
  coverage: CoverageView,
  operator: Operator,
  madeAt: Date,
): CoverageSheet {
  const rows = viewRows(view, coverage, 'ja');
  const only = (ids: readonly RowId[]): SheetRow[] =>
    rows.filter(({ id }) => ids.includes(id)).map(({ label, value }) => ({ label, value }));
  const elderly = only(ELDERLY_ROWS);
  return {
    template: 'coverage',
    title: sheetTexts.title,
    madeAt: madeAt.toISOString(),
    madeBy: sheetTexts.madeBy({ operator: operator.name.ja }),
    lead: sheetTexts.lead,
    saved: sheetTexts.saved({ day: dateText(view.asOf, 'ja') }),
    ...(coverage.state === 'current' ? {} : { warning: warning(coverage) }),
    rows: only(SHEET_ROWS),
    ...(elderly.length > 0 ? { elderly: { heading: sheetTexts.elderly, rows: elderly } } : {}),
    notes: [...sheetTexts.notes],
  };
}

const warning = ({ state, validFrom, validTo }: CoverageView) =>
  state === 'ended' && validTo
    ? { title: sheetTexts.ended, text: sheetTexts.endedText({ day: dateText(validTo, 'ja') }) }
    : { title: sheetTexts.future, text: sheetTexts.futureText({ day: dateText(validFrom, 'ja') }) };
