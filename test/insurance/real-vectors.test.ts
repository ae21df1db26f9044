import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { isIndividualNumber } from '../../shared/insurance/individual-number.ts';
import { insurerNumberProblem } from '../../shared/insurance/insurer-number.ts';
import {
  institutionCodeProblem,
  publicPayerNumberProblem,
} from '../../shared/insurance/other-numbers.ts';
import { realData } from '../support/real-data.ts';

const Vectors = v.array(v.object({ value: v.string(), valid: v.boolean() }));
const File = v.object({
  insurerNumber: Vectors,
  publicPayerNumber: Vectors,
  medicalInstitutionCode10: Vectors,
  individualNumber: Vectors,
});

describe.skipIf(!realData)('published numbers', () => {
  const file = () =>
    v.parse(File, JSON.parse(readFileSync(`${realData}/insurance-numbers/vectors.json`, 'utf8')));

  test.each([
    ['insurerNumber', (text: string) => !insurerNumberProblem(text)],
    ['publicPayerNumber', (text: string) => !publicPayerNumberProblem(text)],
    ['medicalInstitutionCode10', (text: string) => !institutionCodeProblem(text)],
    ['individualNumber', isIndividualNumber],
  ] as const)('%s', (kind, holds) => {
    for (const { value, valid } of file()[kind])
      expect({ value, holds: holds(value) }).toEqual({ value, holds: valid });
  });
});
