import { schemeOf } from '../eligibility/scheme.ts';
import type { CoverageView } from '../eligibility/view-codec.ts';
import { addDays, type IsoDate } from '../kernel/dates.ts';
import { type Resource, referenceTo, type UuidOf } from './bundle.ts';
import { memberId } from './patient.ts';
import { EXTENSIONS, profile, SYSTEM } from './systems.ts';

/**
 * JP_Coverage. 後期高齢者 have no 記号 and no 枝番: neither their extensions nor a part of `subscriberId` nor
 * `dependent` is written.
 */
export function coverageResource(
  coverage: CoverageView,
  patient: Resource,
  insurer: Resource,
  uuidOf: UuidOf,
): Resource {
  const { symbol, number, branch, relation, validFrom, validTo } = coverage;
  const known = (url: string, value: string | null | undefined) =>
    value ? [{ url, valueString: value }] : [];
  const insured = relation === 'insured';
  return {
    resourceType: 'Coverage',
    id: uuidOf(`Coverage ${memberId(coverage)} ${validFrom}`),
    meta: { profile: [profile('JP_Coverage')] },
    extension: [
      ...known(EXTENSIONS.insuredSymbol, symbol),
      ...known(EXTENSIONS.insuredNumber, number),
      ...known(EXTENSIONS.insuredBranch, branch),
    ],
    identifier: [{ system: SYSTEM.memberId, value: memberId(coverage) }],
    status: coverage.state === 'ended' ? 'cancelled' : 'active',
    type: {
      coding: [
        {
          system: SYSTEM.actCode,
          code: schemeOf(coverage.insurerNumber) === 'employee' ? 'EHCPOL' : 'PUBLICPOL',
        },
      ],
    },
    subscriberId: symbol ? `"${symbol}","${number}"` : `"${number}"`,
    beneficiary: referenceTo(patient),
    ...(branch ? { dependent: branch } : {}),
    relationship: {
      coding: [
        {
          system: SYSTEM.insuredPersonCategory,
          code: insured ? '1' : '2',
          display: insured ? '被保険者' : '被扶養者',
        },
      ],
    },
    period: { start: validFrom, ...(validTo ? { end: lastDayBefore(validTo) } : {}) },
    payor: [referenceTo(insurer, coverage.insurerName)],
  };
}

/** 資格喪失日 is the first day without the coverage, the end of a period its last day. */
const lastDayBefore = (validTo: IsoDate): IsoDate => addDays(validTo, -1);
