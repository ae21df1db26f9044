import type { CoverageView } from '../eligibility/view-codec.ts';
import { foldInsurerNumber } from '../insurance/insurer-number.ts';
import type { Resource, UuidOf } from './bundle.ts';
import { EXTENSIONS, profile, SYSTEM } from './systems.ts';

/** JP_Organization of an insurer (保険者), number in eight digits. */
export function insurerResource(
  { insurerNumber, insurerName }: Pick<CoverageView, 'insurerNumber' | 'insurerName'>,
  uuidOf: UuidOf,
): Resource {
  const value = foldInsurerNumber(insurerNumber).padStart(8, '0');
  const identifier = { system: SYSTEM.insurerNumber, value };
  return {
    resourceType: 'Organization',
    id: uuidOf(`Organization ${value}`),
    meta: { profile: [profile('JP_Organization')] },
    extension: [{ url: EXTENSIONS.institutionNumber, valueIdentifier: identifier }],
    identifier: [identifier],
    type: [{ coding: [{ system: SYSTEM.organizationType, code: 'pay' }] }],
    name: insurerName || value,
  };
}

/** JP_Organization of a clinic or pharmacy; without a whole code it has only its name. */
export function providerResource(code: string, name: string, uuidOf: UuidOf): Resource {
  const [, prefecture, table, own] = /^(\d\d)([134])(\d{7})$/.exec(code) ?? [];
  const whole = prefecture && table && own && Number(own) > 0;
  return {
    resourceType: 'Organization',
    id: uuidOf(`Organization ${whole ? code : name}`),
    meta: { profile: [profile('JP_Organization')] },
    ...(whole
      ? {
          extension: [
            {
              url: EXTENSIONS.prefecture,
              valueCoding: { system: SYSTEM.prefecture, code: prefecture },
            },
            {
              url: EXTENSIONS.institutionCategory,
              valueCoding: { system: SYSTEM.feeScoreType, code: table },
            },
            {
              url: EXTENSIONS.institutionNumber,
              valueIdentifier: { system: SYSTEM.institution7, value: own },
            },
          ],
          identifier: [{ system: SYSTEM.institution10, value: code }],
        }
      : {}),
    type: [{ coding: [{ system: SYSTEM.organizationType, code: 'prov' }] }],
    name: name || code,
  };
}
