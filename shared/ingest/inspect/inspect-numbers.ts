import { isIndividualNumber } from '../../insurance/individual-number.ts';
import { foldInsurerNumber, insurerNumberProblem } from '../../insurance/insurer-number.ts';
import {
  beneficiaryNumberProblem,
  institutionCodeProblem,
  publicPayerNumberProblem,
} from '../../insurance/other-numbers.ts';
import type { Inspection } from './inspection.ts';

const NUMBERS_ONLY = /^[\s\d０-９,;"']+$/;
const IN_JSON = /"(insurerNumber|publicPayerNumber|medicalInstitutionCode10)"\s*:/;
const MAX_NUMBERS = 10_000;

/** A list of insurance numbers: nothing but digits, or JSON that names them. */
export const isNumberList = (text: string): boolean =>
  (NUMBERS_ONLY.test(text) && /[\d０-９]{6}/.test(text)) || IN_JSON.test(text);

/**
 * What each number could be and whether its check digit holds. An individual number (個人番号) is not
 * repeated, only reported.
 */
export function inspectNumbers(text: string): Inspection {
  const numbers: { line: number; number: string; as: Record<string, string> }[] = [];
  const findings: Inspection['findings'] = [];
  for (const [index, row] of text.split('\n').entries()) {
    const line = index + 1;
    for (const [written] of row.matchAll(/[\d０-９]{6,}/g)) {
      const number = written.normalize('NFKC');
      if (isIndividualNumber(number)) {
        findings.push({ line, field: '', code: 'individual-number', severity: 'error' });
        continue;
      }
      const as = readings(number);
      if (Object.keys(as).length === 0 || numbers.length === MAX_NUMBERS) continue;
      numbers.push({ line, number, as });
      if (!Object.values(as).includes('valid'))
        findings.push({ line, field: '', code: 'check-digit', severity: 'note' });
    }
  }
  return { numbers, findings };
}

function readings(number: string): Record<string, string> {
  const checks = {
    insurer: [6, 8].includes(number.length) && insurerNumberProblem(foldInsurerNumber(number)),
    publicPayer: number.length === 8 && publicPayerNumberProblem(number),
    beneficiary: number.length === 7 && beneficiaryNumberProblem(number),
    institution: number.length === 10 && institutionCodeProblem(number),
  };
  return Object.fromEntries(
    Object.entries(checks).flatMap(([kind, problem]) =>
      problem === false ? [] : [[kind, problem ?? 'valid']],
    ),
  );
}
