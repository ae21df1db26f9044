import type { Person } from '../eligibility/codec.ts';
import type { CoverageView } from '../eligibility/view-codec.ts';
import { foldInsurerNumber } from '../insurance/insurer-number.ts';
import type { Resource, UuidOf } from './bundle.ts';
import { EXTENSIONS, profile, SYSTEM } from './systems.ts';

/**
 * 保険者番号（8桁）:記号:番号:枝番 as CLINS writes it; a part that a person does not have is empty.
 * @source formats/fhir-jp.md §3
 */
export const memberId = ({ insurerNumber, symbol, number, branch }: CoverageView): string =>
  [foldInsurerNumber(insurerNumber).padStart(8, '0'), symbol ?? '', number, branch ?? ''].join(':');

type PersonPart = Pick<Person, 'name' | 'kana' | 'birthDate' | 'sex'>;

/** JP_Patient. Without any coverage the identifier is the id of the resource, because one is required. */
export function patientResource(
  person: PersonPart,
  coverage: CoverageView | undefined,
  uuidOf: UuidOf,
): Resource {
  const { name, kana, birthDate, sex } = person;
  const member = coverage && memberId(coverage);
  const id = uuidOf(`Patient ${member ?? ''} ${name} ${birthDate} ${sex}`);
  return {
    resourceType: 'Patient',
    id,
    meta: { profile: [profile('JP_Patient')] },
    identifier: [
      member
        ? { system: SYSTEM.memberId, value: member }
        : { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${id}` },
    ],
    name: [nameIn('IDE', name), ...(kana === '' ? [] : [nameIn('SYL', kana)])],
    gender: sex === '1' ? 'male' : 'female',
    birthDate,
  };
}

/** IDE: kanji, SYL: kana. Only a name of two words is taken apart, nobody knows where others divide. */
function nameIn(form: 'IDE' | 'SYL', text: string) {
  const words = text.split(/[\s　]+/u).filter((word) => word !== '');
  const [family, given] = words;
  return {
    extension: [{ url: EXTENSIONS.nameForm, valueCode: form }],
    use: 'official',
    text,
    ...(words.length === 2 && family && given ? { family, given: [given] } : {}),
  };
}
