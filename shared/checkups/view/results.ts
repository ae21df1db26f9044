import * as v from 'valibot';
import type { Language } from '../../kernel/texts.ts';
import type { Result } from '../codec.ts';
import type { CheckupDocument, Observation } from '../document/codec.ts';
import { GROUPS, Group } from '../items/item.ts';
import { OWN_ITEMS, ownItem } from '../items/item-table.ts';
import { type Examined, judge } from '../judge.ts';
import { MEANING_LINES, type Meaning, meaningOf } from '../meanings.ts';
import { itemName } from './names.ts';
import { rangeText, shownValue } from './value-text.ts';

const PLACE: ReadonlyMap<string, number> = new Map(OWN_ITEMS.map(({ code }, at) => [code, at]));
const UNKNOWN_PLACE = OWN_ITEMS.length;

/** All results of a document in the order of the screen; what nobody knows stands at the end of その他. */
export function resultsOf(document: CheckupDocument, language: Language): Result[] {
  const examined = { ...document, sex: document.person.sex };
  const counting = countingCodes(document.observations);
  return document.observations
    .map((observation, at) => ({ observation, at, group: groupOf(observation) }))
    .sort(
      (one, other) =>
        GROUPS.indexOf(one.group) - GROUPS.indexOf(other.group) ||
        placeOf(one.observation) - placeOf(other.observation) ||
        one.at - other.at,
    )
    .map(({ observation, group }) => result(observation, group, examined, counting, language));
}

const placeOf = ({ code }: Observation): number => PLACE.get(code) ?? UNKNOWN_PLACE;

/** Where an observation is shown; what nobody knows, among the others. */
export function groupOf({ code, item }: Observation): Group {
  const known = v.safeParse(Group, ownItem(code)?.group ?? item?.group);
  return known.success ? known.output : 'other';
}

/** Of every meaning the code that counts: the first in order that has a value, else the first that is there. */
function countingCodes(observations: readonly Observation[]): ReadonlyMap<Meaning, string> {
  const counting = new Map<Meaning, string>();
  for (const meaning of new Set(observations.flatMap(({ code }) => meaningOf(code) ?? []))) {
    const there = MEANING_LINES[meaning].codes.flatMap(
      (code) => observations.find((one) => one.code === code) ?? [],
    );
    const found = there.find(({ absent }) => absent === undefined) ?? there[0];
    if (found) counting.set(meaning, found.code);
  }
  return counting;
}

function result(
  observation: Observation,
  group: Group,
  examined: Examined,
  counting: ReadonlyMap<Meaning, string>,
  language: Language,
): Result {
  const { code, absent, nullFlavor, interpretation, relation, doctor } = observation;
  const meaning = meaningOf(code);
  const shown = shownValue(observation, language);
  const judged =
    meaning && typeof shown.value === 'number' ? judge(shown.value, meaning, examined) : undefined;
  const range = rangeText(observation, language);
  return {
    code,
    name: itemName(observation, language),
    group,
    ...shown,
    unit: unitOf(observation),
    interpretation: interpretation ?? null,
    judgement: judged?.judgement ?? null,
    ...(judged?.urgent ? { urgent: true } : {}),
    ...(meaning ? { meaning } : {}),
    ...(meaning && counting.get(meaning) !== code ? { secondary: true } : {}),
    ...(absent ? { absent } : {}),
    ...(nullFlavor ? { nullFlavor } : {}),
    ...(range ? { range } : {}),
    ...(observation.group === undefined ? {} : { set: observation.group }),
    ...(relation ? { relation } : {}),
    ...(doctor ? { doctor } : {}),
  };
}

const unitOf = ({ code, item, unit }: Observation): string =>
  ownItem(code)?.unit ?? item?.unit ?? readable(unit ?? '');

/** UCUM without its brackets: `mm[Hg]`, `{times}`. */
const readable = (ucum: string): string => ucum.replace(/[[\]{}]/g, '');
