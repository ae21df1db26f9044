import type { EligibilityAnswer } from '../../shared/eligibility/contract.ts';
import { eligibilityView } from '../../shared/eligibility/view.ts';
import { coverage, lateElderly, on } from '../eligibility-view/support/coverages.ts';
import { person } from '../support/people.ts';

const TODAY = on('2026-11-21');
const registered = { registration: 'registered', registeredOn: '2022-02-10' } as const;

function view(coverages: ReturnType<typeof coverage>[], who: object = {}): EligibilityAnswer {
  const subject = person({
    personId: 'p',
    card: { ...registered, certificateExpiresOn: '2030-02-10' },
    ...who,
  });
  return { ...eligibilityView(subject, coverages, TODAY), reason: 'self' };
}
const withCard = (card: object) => view([coverage()], { card });

/** Invented people in every situation the page knows, on 21 November 2026. */
export const VIEWS = {
  covered: view([coverage({ issuedOn: '2009-04-10' })]),
  everything: view(
    [
      coverage({
        insurerName:
          '見本県市町村職員および公立学校教職員等をもって組織する架空共済組合連合会本部事務局',
        validTo: '2026-12-01',
        copaymentPercent: 20,
        copaymentFrom: '2026-08-01',
        copaymentTo: '2027-07-31',
        limitCategory: 'ウ',
        limitFrom: '2026-08-01',
        limitTo: '2027-07-31',
        specificDisease: '人工透析を必要とする慢性腎不全',
        confirmationExpiresOn: '2027-07-31',
      }),
    ],
    {
      name: 'ALEXANDRIA WILHELMINA MONTGOMERY-FEATHERSTONEHAUGH SAMPLE',
      birthDate: '1950-04-05',
      card: { ...registered, certificateExpiresOn: '2026-12-20' },
    },
  ),
  lateElderly: view([lateElderly()], { birthDate: '1948-06-01' }),
  several: view([
    coverage(),
    coverage({ insurerNumber: '139998', insurerName: '見本市', validFrom: '2026-11-01' }),
  ]),
  between: view([coverage({ validTo: '2026-11-16' })]),
  later: view([coverage({ validTo: '2026-10-31' }), coverage({ validFrom: '2026-12-01' })]),
  none: view([]),
  grace: withCard({ ...registered, certificateExpiresOn: '2026-11-01' }),
  past: withCard({ ...registered, certificateExpiresOn: '2026-05-01' }),
  cancelled: withCard({ registration: 'cancelled' }),
} as const satisfies Record<string, EligibilityAnswer>;
