import { coverageSheet } from '../../../shared/eligibility/coverage-sheet.ts';
import { declarationSheet } from '../../../shared/eligibility/declaration.ts';
import { eligibilityView } from '../../../shared/eligibility/view.ts';
import type { EligibilityView } from '../../../shared/eligibility/view-codec.ts';
import { DEMO_OPERATOR } from '../../../shared/site/operator.ts';
import { coverage, on } from '../../eligibility-view/support/coverages.ts';
import { person } from '../../support/people.ts';

export const TODAY = on('2026-11-21');
export const MADE_AT = new Date('2026-11-21T02:03:04Z');

type Given = {
  person?: Partial<Parameters<typeof person>[0]>;
  coverage?: Parameters<typeof coverage>[0];
};

/** A view with one coverage, and the documents made from it. */
export function sheetsOf(given: Given = {}) {
  const who = person({ personId: 'p', ...given.person });
  const view: EligibilityView = eligibilityView(who, [coverage(given.coverage)], TODAY);
  const [first] = view.coverages;
  if (!first) throw new Error('no coverage to print');
  return {
    view,
    sheet: coverageSheet(view, first, DEMO_OPERATOR, MADE_AT),
    declaration: declarationSheet(view, who, DEMO_OPERATOR, MADE_AT),
  };
}
