import type { PharmacyItem, Visit } from './care.ts';
import { careDay, type DemoCalendar, everyMonths } from './demo-calendar.ts';

/** Heart, stomach, bladder, sleep: four 剤, of which a pharmacy may charge three; 毒 and 向 among them. */
const internalMedicine: readonly PharmacyItem[] = [
  {
    form: 'internal',
    usage: '006',
    instruction: '一包化',
    drugs: [
      ['azilsartan', 1],
      ['bisoprolol', 1],
      ['furosemide', 1],
      ['edoxaban', 1],
      ['esomeprazole', 1],
      ['donepezilOd', 1],
      ['distigmine', 1],
    ],
    quantity: 56,
  },
  {
    form: 'internal',
    usage: '018',
    drugs: [
      ['loxoprofen', 2],
      ['magnesium', 2],
    ],
    quantity: 56,
  },
  { form: 'internal', usage: '001', drugs: [['yokukansan', 7.5]], quantity: 56 },
  { form: 'internal', usage: '013', drugs: [['brotizolam', 1]], quantity: 28 },
];

/** Back pain and bones; ロキソニン is the same ingredient as the other clinic's loxoprofen. */
const orthopaedics: readonly PharmacyItem[] = [
  {
    form: 'internal',
    usage: '003',
    drugs: [
      ['loxonin', 3],
      ['mucosta', 3],
    ],
    quantity: 56,
  },
  { form: 'internal', usage: '006', drugs: [['eldecalcitol', 1]], quantity: 56 },
  { form: 'internal', usage: '036', drugs: [['pregabalinOd', 2]], quantity: 56 },
  {
    form: 'internal',
    usage: '週１回　起床時　曜日を決めて　コップ１杯の水で',
    drugs: [['alendronate', 1]],
    quantity: 8,
  },
];

const PATCH: PharmacyItem = {
  form: 'external',
  usage: '１日１回　胸部に貼付　毎日貼り替える',
  drugs: [['fentos', 28]],
  quantity: 1,
};

function regular(calendar: DemoCalendar): Visit[] {
  const months = everyMonths(calendar, 2).flatMap((back): Visit[] => [
    {
      patient: 'elder',
      clinic: 'internalMedicine',
      on: careDay(calendar, back, 22),
      diagnosis: '心房細動',
      procedures: [
        'laterVisit',
        'outpatientManagement',
        ...(back % 6 === 0 ? (['medicalInfoLater', 'electrocardiogram'] as const) : []),
        'wageLater',
        'prescription',
        'genericNames',
      ],
      pharmacy: 'aoba',
      items: internalMedicine,
    },
    {
      patient: 'elder',
      clinic: 'orthopaedics',
      on: careDay(calendar, back, 25),
      diagnosis: '骨粗鬆症',
      procedures: [
        'laterVisit',
        'outpatientManagement',
        ...(back % 8 === 0 ? (['boneDensity'] as const) : []),
        'prescription',
      ],
      pharmacy: 'midori',
      items: back < 6 ? [...orthopaedics, PATCH] : orthopaedics,
    },
  ]);
  const patches = [1, 3, 5].map(
    (back): Visit => ({
      patient: 'elder',
      clinic: 'orthopaedics',
      inReview: back === 1,
      on: careDay(calendar, back, 25),
      diagnosis: '慢性疼痛',
      procedures: ['laterVisit', 'outpatientManagement', 'prescription'],
      pharmacy: 'midori',
      items: [PATCH],
    }),
  );
  return [...months, ...patches];
}

/** Drops for the pressure in the eye, and two days in the eye clinic's bed for a new lens. */
function eyes(calendar: DemoCalendar): Visit[] {
  const drops = everyMonths(calendar, 3, 1).map(
    (back): Visit => ({
      patient: 'elder',
      clinic: 'eyes',
      on: careDay(calendar, back, 10),
      diagnosis: '緑内障',
      procedures: ['laterVisit', 'eyePressure', 'slitLamp', 'prescription', 'genericNames'],
      pharmacy: 'ekimae',
      items: [
        {
          form: 'external',
          usage: '１日１回　夜　両眼に点眼',
          drugs: [['latanoprost', 7.5]],
          quantity: 1,
        },
        {
          form: 'external',
          usage: '１日４回　両眼に点眼',
          drugs: [['hyaluronate', 3]],
          quantity: 1,
        },
      ],
    }),
  );
  const stay: Visit = {
    patient: 'elder',
    clinic: 'eyes',
    on: careDay(calendar, 6, 13),
    diagnosis: '加齢性白内障',
    procedures: ['intravenousInjection', 'lensReplacement'],
    nights: 1,
    given: [
      { section: '32', drugs: [['ceftriaxone', 1]], count: 1 },
      { section: '22', usage: '疼痛時', drugs: [['acetaminophen', 1]], count: 2 },
      { section: '23', usage: '１日３回　右眼に点眼', drugs: [['moxifloxacinEye', 5]], count: 1 },
      { section: '23', usage: '１日２回　右眼に点眼', drugs: [['bromfenac', 5]], count: 1 },
    ],
  };
  return [...drops, stay];
}

/** A fall: a new head of the hip in the hospital, rehabilitation, above the cap of the month. */
function hip(calendar: DemoCalendar): Visit {
  return {
    patient: 'elder',
    clinic: 'hospital',
    on: careDay(calendar, 5, 4),
    diagnosis: '大腿骨頚部骨折',
    procedures: ['firstVisit', 'xray', 'tomography', 'bloodSample', 'bloodCount', 'bloodJudgement'],
    nights: 17,
    inBed: [
      { procedure: 'hipReplacement', days: [1] },
      { procedure: 'anaesthesia', days: [1], amount: 110 },
      { procedure: 'xray', days: [2] },
      ...[2, 3].map((amount) => ({
        procedure: 'exercise' as const,
        days: amount === 2 ? [2, 3, 4] : [5, 6, 7, 9, 10, 11, 12, 13, 14, 16],
        amount,
      })),
      { procedure: 'discharge', days: [17] },
    ],
    materials: ['bipolarCup', 'stem'],
    given: [
      { section: '32', drugs: [['ceftriaxone', 1]], count: 1 },
      { section: '22', usage: '疼痛時', drugs: [['acetaminophen', 1]], count: 6 },
    ],
  };
}

export const elderCare = (calendar: DemoCalendar): Visit[] => [
  ...regular(calendar),
  ...eyes(calendar),
  hip(calendar),
];
