import { ERAS } from '../kernel/wareki.ts';
import { warekiParts } from '../kernel/wareki-parts.ts';
import type { Choice, DeclarationSheet } from '../pdf/document.ts';
import type { Operator } from '../site/operator.ts';
import type { Person } from './codec.ts';
import { type Scheme, schemeOf } from './scheme.ts';
import { sheetTexts } from './sheet-texts.ts';
import type { CoverageView, EligibilityView } from './view-codec.ts';

const SCHEMES: Readonly<Record<Scheme, string>> = {
  employee: '社保',
  national: '国保',
  'late-elderly': '後期',
  other: 'その他',
  unknown: 'わからない',
};
const SHARES: readonly (readonly [percent: number | undefined, label: string])[] = [
  [30, '3割'],
  [20, '2割'],
  [10, '1割'],
  [undefined, 'わからない'],
];
const SEXES = { '1': '男', '2': '女' } as const;

const choices = <Key>(all: readonly (readonly [Key, string])[], known: Key | undefined): Choice[] =>
  all.map(([key, label]) => ({ label, ticked: known !== undefined && key === known }));

/**
 * 被保険者資格申立書 with what is known: 保険種別 and 保険者等名称 of the current coverage, the person as on the
 * card. Nobody but the patient may say that they are covered, where they work, where they stay and when and
 * who signed, so these stay blank; so does the insurer while no coverage holds.
 * @source 004, 別紙様式; product.md F2
 */
export function declarationSheet(
  view: EligibilityView,
  person: Person,
  operator: Operator,
  madeAt: Date,
): DeclarationSheet {
  const current: CoverageView | undefined = view.coverages.find(({ state }) => state === 'current');
  const born = warekiParts(person.birthDate);
  return {
    template: 'declaration',
    title: '被保険者資格申立書',
    madeAt: madeAt.toISOString(),
    madeBy: sheetTexts.madeBy({ operator: operator.name.ja }),
    schemes: choices(
      Object.entries(SCHEMES) as [Scheme, string][],
      current && schemeOf(current.insurerNumber),
    ),
    insurerName: current?.insurerName ?? '',
    shares: choices(SHARES, current?.copaymentPercent ?? undefined),
    name: person.name,
    kana: person.kana,
    eras: choices(
      ERAS.map(({ name }) => [name, name] as const).reverse(), // the form starts with 明治
      born?.era,
    ),
    year: born?.year ?? '',
    month: born?.month ?? '',
    day: born?.day ?? '',
    sexes: choices(Object.entries(SEXES), person.sex),
    address: person.address,
  };
}
