import * as v from 'valibot';
import { uuidOf } from '../../functions/medications/export-machine-forms.ts';
import { Coverage } from '../../shared/eligibility/codec.ts';
import { coverageFor } from '../../shared/eligibility/coverage-sheet.ts';
import { eligibilityView } from '../../shared/eligibility/view.ts';
import { medicationBundle } from '../../shared/fhir/medication-bundle.ts';
import { freshness } from '../../shared/medications/freshness.ts';
import type { MedicationRow } from '../../shared/medications/rows.ts';
import { date, day, OTHER_PLACE, prescription, rowsOf } from '../medications/dispensing-days.ts';
import { person } from '../support/people.ts';

export const TODAY = date('2026-11-21');
export const MADE_AT = new Date('2026-11-21T03:00:00Z');

export const coverage = (given: Partial<v.InferInput<typeof Coverage>> = {}) =>
  v.parse(Coverage, {
    personId: 'me',
    asOf: '2026-11-01',
    insurerNumber: '06139992',
    insurerName: '見本健康保険組合',
    symbol: '３１４０',
    number: '１５９２６',
    branch: '01',
    relation: 'insured',
    validFrom: '2019-04-01',
    ...given,
  });

/** Every route, setting and unit of quantity; codes that are missing, names that are long, drugs unknown. */
export const VARIED = [
  day('2026-11-02', {
    prescriptions: [
      prescription({
        comments: [{ code: '810000001', text: '食事の影響で、飲み忘れやすい'.repeat(12) }],
        drugs: [
          { drugCode: '629000001', dose: 1 },
          { drugCode: '629000004', dose: 0.5, singleDose: '0.25' },
        ],
      }),
      prescription({
        route: 'as-needed',
        usage: '痛いとき',
        quantity: { amount: 10, unit: 'doses' },
        drugs: [{ drugCode: '629000003', dose: 2 }],
      }),
    ],
  }),
  day('2026-11-02', {
    ...OTHER_PLACE,
    prescriptions: [
      prescription({
        route: 'external',
        usage: '１日２回　患部に塗布',
        quantity: { amount: 1, unit: 'total' },
        drugs: [{ drugCode: '629000005', dose: 12.5 }],
      }),
    ],
  }),
  day('2026-10-20', {
    facilityCode: '1310000025',
    facilityName: 'みほん内科',
    prescribedBy: 'same',
    setting: 'in-house',
    prescriptions: [
      prescription({
        route: 'injection',
        usage: '',
        quantity: { amount: 2, unit: 'total' },
        drugs: [{ drugCode: '629999999', dose: 1.25 }],
      }),
    ],
  }),
  day('2026-09-30', {
    facilityCode: '1310000000',
    facilityName: '𠮷川病院（見本市立総合医療センター別館）'.repeat(4),
    prescribedBy: 'same',
    setting: 'inpatient',
    prescriptions: [
      prescription({ route: 'home', quantity: { amount: 1200, unit: 'doses' } }),
      prescription({ route: 'other', quantity: { amount: 0.5, unit: 'total' } }),
    ],
  }),
];

export const rows = rowsOf(...VARIED);

export function bundleOf(
  list: readonly MedicationRow[] = rows,
  coverages: readonly Coverage[] = [coverage()],
  whose = person({ personId: 'me' }),
) {
  const view = eligibilityView(whose, coverages, TODAY);
  const source = {
    ...freshness(TODAY),
    madeAt: MADE_AT,
    operatorName: '見本健康保険組合連合',
    origin: 'https://portal.example',
  };
  return medicationBundle(list, whose, coverageFor(view), source, uuidOf);
}
