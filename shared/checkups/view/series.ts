import * as v from 'valibot';
import { IsoDate } from '../../kernel/dates.ts';
import type { Language } from '../../kernel/texts.ts';
import { type Checkup, Judgement } from '../codec.ts';
import { Absence } from '../document/codec.ts';
import { decimalsOf } from '../items/format.ts';
import { Group } from '../items/item.ts';
import { ownItem } from '../items/item-table.ts';
import { valuesFor } from '../judge.ts';
import { MEANING_LINES, MEANINGS, Meaning } from '../meanings.ts';
import { checkupTexts } from '../texts.ts';
import { counted } from './changes.ts';
import { meaningName } from './names.ts';
import { numberText } from './value-text.ts';

const Boundary = v.object({
  op: v.picklist(['>=', '<', '<=']),
  value: v.number(),
  /** 「130以上」 */
  text: v.string(),
});

/** One meaning over the checkups that are shown, the oldest first. */
export const Series = v.object({
  meaning: Meaning,
  name: v.string(),
  group: Group,
  unit: v.string(),
  decimals: v.number(),
  /** `grade`: the value is the number of a step (－, ±, ＋ …), not a quantity. */
  kind: v.picklist(['number', 'grade']),
  /** Where 保健指導判定値 and 受診勧奨判定値 begin, on the day of the latest checkup; absent without one. */
  guidance: v.optional(Boundary),
  referral: v.optional(Boundary),
  /** One per checkup, also where nothing was measured: a gap is a gap, not zero. */
  points: v.array(
    v.object({
      id: v.string(),
      examinedOn: IsoDate,
      value: v.nullable(v.number()),
      /** Null when the checkup does not have it at all. */
      text: v.nullable(v.string()),
      judgement: v.nullable(Judgement),
      absent: v.optional(Absence),
      bound: v.optional(v.picklist(['at-least', 'at-most'])),
    }),
  ),
});
export type Series = v.InferOutput<typeof Series>;

/** Every meaning with a value in at least one checkup. @param checkups newest first */
export function seriesOf(checkups: readonly Checkup[], language: Language): Series[] {
  const oldestFirst = checkups.toReversed();
  return MEANINGS.flatMap((meaning) => {
    const points = oldestFirst.map(({ id, examinedOn, results }) => {
      const found = counted(results, meaning);
      const number = found && found.value !== null ? Number(found.value) : null;
      return {
        id,
        examinedOn,
        value: number,
        text: found?.text ?? null,
        judgement: found?.judgement ?? null,
        ...(found?.absent ? { absent: found.absent } : {}),
        ...(found?.bound ? { bound: found.bound } : {}),
      };
    });
    if (!points.some(({ value }) => value !== null)) return [];
    const [code = ''] = MEANING_LINES[meaning].codes;
    const item = ownItem(code);
    const decimals = decimalsOf(item?.format ?? '');
    return [
      {
        meaning,
        name: meaningName(meaning, language),
        group: MEANING_LINES[meaning].group,
        unit: item?.unit ?? '',
        decimals,
        kind: item?.type === 'CO' ? 'grade' : 'number',
        ...boundaries(meaning, oldestFirst, decimals, language),
        points,
      } satisfies Series,
    ];
  });
}

function boundaries(
  meaning: Meaning,
  oldestFirst: readonly Checkup[],
  decimals: number,
  language: Language,
): Pick<Series, 'guidance' | 'referral'> {
  const holder = oldestFirst.findLast(({ results }) => counted(results, meaning));
  const values = holder && valuesFor(meaning, { ...holder, sex: holder.person.sex });
  const texts = checkupTexts[language].thresholds;
  const side = (threshold: { op: '>=' | '<' | '<='; value: number }) => ({
    ...threshold,
    text: texts[threshold.op]({ value: numberText(String(threshold.value), decimals) }),
  });
  return {
    ...(values?.guidance ? { guidance: side(values.guidance) } : {}),
    ...(values?.referral ? { referral: side(values.referral) } : {}),
  };
}
