import * as v from 'valibot';
import { Coverage } from '../../../shared/eligibility/codec.ts';
import { IsoDate } from '../../../shared/kernel/dates.ts';

/** A date written by hand in a test. */
export const on = (text: string): IsoDate => v.parse(IsoDate, text);

/** An invented coverage; only what a test is about needs to be said. */
export const coverage = (given: Partial<v.InferInput<typeof Coverage>> = {}): Coverage =>
  v.parse(Coverage, {
    personId: 'p',
    asOf: '2026-11-20',
    insurerNumber: '06139992',
    insurerName: '見本健康保険組合',
    symbol: '3140',
    number: '15926',
    branch: '00',
    relation: 'insured',
    validFrom: '2009-04-01',
    ...given,
  });

/** 後期高齢者医療: no 記号, no 枝番, a share that is valid for a year. */
export const lateElderly = (given: Partial<v.InferInput<typeof Coverage>> = {}): Coverage =>
  coverage({
    insurerNumber: '39139993',
    insurerName: '見本都後期高齢者医療広域連合',
    symbol: undefined,
    branch: undefined,
    number: '01234567',
    validFrom: '2023-06-01',
    copaymentPercent: 10,
    copaymentFrom: '2026-08-01',
    copaymentTo: '2027-07-31',
    ...given,
  });
