import type { YearMonth } from '../kernel/dates.ts';
import type { PayerTotals, Receipt } from './codec.ts';
import { NO_DETAILS } from './receipt-details.ts';

type Required = Pick<Receipt, 'kind' | 'careMonth' | 'typeCode' | 'institution'>;

/** A receipt to be written, with everything empty that is not said: for demo data and tests. */
export const newReceipt = (given: Required & Partial<Receipt>): Receipt => ({
  form: 'provider',
  line: 0,
  number: '1',
  reviewBody: '1',
  claimMonth: given.careMonth as YearMonth,
  inpatient: false,
  person: {
    name: '',
    kana: '',
    birthDate: undefined,
    sex: '',
    insurerNumber: '',
    symbol: '',
    number: '',
    branch: '',
  },
  searchNumbers: [],
  benefitPercent: undefined,
  yenPerPoint: 10,
  specialNotes: [],
  copaymentClass: '',
  admittedOn: undefined,
  payers: [],
  confirmations: [],
  reviews: [],
  units: [],
  dpc: undefined,
  dispensing: undefined,
  details: NO_DETAILS,
  ...given,
});

export const newTotals = (given: Partial<PayerTotals>): PayerTotals => ({
  line: 0,
  days: undefined,
  points: undefined,
  mealCount: undefined,
  mealCost: undefined,
  patientPays: undefined,
  coveredCopayment: undefined,
  mealShare: undefined,
  reduction: '',
  reductionPercent: undefined,
  reductionYen: undefined,
  ...given,
});
