import type { Language } from '../../kernel/texts.ts';
import type { Checkup } from '../codec.ts';
import { decimalsOf } from '../items/format.ts';
import { ownItem } from '../items/item-table.ts';
import { valuesFor } from '../judge.ts';
import { MEANING_LINES, MEANINGS, type Meaning } from '../meanings.ts';
import type { Series } from '../series.ts';
import { checkupTexts } from '../texts.ts';
import { counted } from './changes.ts';
import { meaningName } from './names.ts';
import { numberText } from './value-text.ts';

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
