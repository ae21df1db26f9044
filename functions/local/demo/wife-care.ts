import type { Visit } from './care.ts';
import { careDay, type DemoCalendar, everyMonths, inSeason } from './demo-calendar.ts';

const POLLEN_SEASON = [2, 3, 4];

export function wifeCare(calendar: DemoCalendar): Visit[] {
  const thyroid = everyMonths(calendar, 3).map(
    (back): Visit => ({
      patient: 'wife',
      clinic: 'internalMedicine',
      on: careDay(calendar, back, 24),
      diagnosis: '甲状腺機能低下症',
      procedures: ['laterVisit', 'bloodSample', 'bloodCount', 'bloodJudgement', 'prescription'],
      pharmacy: 'aoba',
      items: [{ form: 'internal', usage: '048', drugs: [['thyradin', 1]], quantity: 90 }],
    }),
  );
  const migraine = everyMonths(calendar, 4, 1).map(
    (back): Visit => ({
      patient: 'wife',
      clinic: 'internalMedicine',
      inReview: back === 1,
      on: careDay(calendar, back, 17),
      diagnosis: '片頭痛',
      procedures: ['laterVisit', 'outpatientManagement', 'prescription', 'genericNames'],
      pharmacy: 'aoba',
      items: [
        { form: 'as-needed', usage: '頭痛時', drugs: [['sumatriptan', 1]], quantity: 10 },
        { form: 'internal', usage: '001', drugs: [['kakkonto', 7.5]], quantity: 14 },
      ],
    }),
  );
  const pollen = inSeason(calendar, POLLEN_SEASON).map((back): Visit => {
    const on = careDay(calendar, back, 6);
    return {
      patient: 'wife',
      clinic: 'children',
      on,
      diagnosis: 'スギ花粉症',
      procedures: ['laterVisit', 'nebuliser', 'prescription'],
      pharmacy: 'ekimae',
      items: [
        {
          form: 'internal',
          usage: '018',
          drugs: [[on < calendar.revision ? 'allegra' : 'allegraOptional', 2]],
          quantity: 28,
        },
        {
          form: 'external',
          usage: '１日１回　各鼻腔に２噴霧',
          drugs: [['mometasone', 1]],
          quantity: 1,
        },
        {
          form: 'external',
          usage: '１日４回　両眼に点眼',
          drugs: [['olopatadine', 5]],
          quantity: 1,
        },
      ],
    };
  });
  return [...thyroid, ...migraine, ...pollen];
}
