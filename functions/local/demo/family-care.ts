import type { PharmacyItem, Visit } from './care.ts';
import { careDay, type DemoCalendar, everyMonths, inSeason } from './demo-calendar.ts';

const POLLEN_SEASON = [2, 3, 4];

/** 高血圧・糖尿病・脂質異常症: every second month, for eight weeks; his statin became a generic on the way. */
function husbandRegular(calendar: DemoCalendar): Visit[] {
  const items = (back: number, days: number): PharmacyItem[] => [
    {
      form: 'internal',
      usage: '006',
      drugs: [
        ['amlodipineOd', 1],
        ['olmetecOd', 1],
        ['januvia', 1],
      ],
      quantity: days,
    },
    { form: 'internal', usage: '018', drugs: [['metformin', 2]], quantity: days },
    {
      form: 'internal',
      usage: '012',
      drugs: [[back > 8 ? 'crestor' : 'rosuvastatin', 1]],
      quantity: days,
    },
  ];
  return everyMonths(2).map((back) => ({
    patient: 'husband',
    clinic: 'internalMedicine',
    on: careDay(calendar, back, 20),
    diagnosis: '高血圧症',
    procedures: [
      'laterVisit',
      'lifestyleManagement',
      ...(back % 4 === 0 ? (['bloodSample', 'haemoglobinA1c', 'bloodJudgement'] as const) : []),
      'prescription',
      'genericNames',
    ],
    pharmacy: 'aoba',
    items: items(back, 56),
    misclaimed: back === 4 ? items(back, 28) : undefined,
  }));
}

/** 痛風: every third month for 90 days, and one attack. */
function husbandGout(calendar: DemoCalendar): Visit[] {
  const clinic = { patient: 'husband', clinic: 'orthopaedics', pharmacy: 'midori' } as const;
  const regular = everyMonths(3).map(
    (back): Visit => ({
      ...clinic,
      on: careDay(calendar, back, 12),
      diagnosis: '痛風',
      procedures: ['laterVisit', 'outpatientManagement', 'prescription', 'genericNames'],
      items: [{ form: 'internal', usage: '006', drugs: [['febuxostat', 1]], quantity: 90 }],
    }),
  );
  const attack: Visit = {
    ...clinic,
    on: careDay(calendar, 8, 15),
    diagnosis: '痛風発作',
    procedures: ['laterVisit', 'bloodSample', 'bloodCount', 'prescription'],
    items: [
      {
        form: 'internal',
        usage: '003',
        drugs: [
          ['loxoprofen', 3],
          ['rebamipide', 3],
        ],
        quantity: 7,
      },
      {
        form: 'as-needed',
        usage: '痛風発作の予感時　１回１錠',
        drugs: [['colchicine', 1]],
        quantity: 6,
      },
      {
        form: 'external',
        usage: '１日１回　右足に貼付',
        drugs: [['ketoprofen40', 21]],
        quantity: 1,
      },
    ],
  };
  return [...regular, attack];
}

function husbandOccasional(calendar: DemoCalendar): Visit[] {
  const clinic = { patient: 'husband', clinic: 'internalMedicine', pharmacy: 'aoba' } as const;
  return [
    {
      ...clinic,
      on: careDay(calendar, 11, 8),
      diagnosis: 'インフルエンザＡ型',
      procedures: ['laterVisit', 'influenzaTest', 'prescription', 'genericNames'],
      items: [
        { form: 'internal', usage: '018', drugs: [['oseltamivir', 2]], quantity: 5 },
        {
          form: 'as-needed',
          usage: '発熱時　６時間以上あけて',
          drugs: [['acetaminophen', 1]],
          quantity: 10,
        },
      ],
    },
    {
      ...clinic,
      on: careDay(calendar, 3, 9),
      diagnosis: '不眠症',
      procedures: ['laterVisit', 'outpatientManagement', 'prescription'],
      items: [{ form: 'internal', usage: '013', drugs: [['zolpidem', 1]], quantity: 14 }],
    },
  ];
}

function wife(calendar: DemoCalendar): Visit[] {
  const thyroid = everyMonths(3).map(
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
  const migraine = everyMonths(4, 1).map(
    (back): Visit => ({
      patient: 'wife',
      clinic: 'internalMedicine',
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

function child(calendar: DemoCalendar): Visit[] {
  const visit = (
    monthsBack: number,
    day: number,
    diagnosis: string,
    items: readonly PharmacyItem[],
  ): Visit => ({
    patient: 'child',
    clinic: 'children',
    on: careDay(calendar, monthsBack, day),
    diagnosis,
    procedures: ['laterVisit', 'outpatientManagement', 'prescription', 'genericNames'],
    pharmacy: 'ekimae',
    items,
  });
  return [
    visit(0, 14, '皮脂欠乏症', [
      {
        form: 'external',
        usage: '１日２回　全身に塗布',
        drugs: [['heparinoid', 100]],
        quantity: 1,
      },
    ]),
    visit(2, 9, '急性中耳炎', [
      {
        form: 'internal',
        usage: '003',
        drugs: [
          ['amoxicillinFine', 3],
          ['carbocisteineDs', 1.4],
        ],
        quantity: 5,
      },
      {
        form: 'as-needed',
        usage: '３８．５度以上のとき',
        drugs: [['calonalFine', 1.25]],
        quantity: 6,
      },
    ]),
    visit(6, 16, '気管支炎', [
      { form: 'internal', usage: '018', drugs: [['clarithromycin', 2.3]], quantity: 5 },
      {
        form: 'internal',
        usage: '003',
        drugs: [
          ['carbocisteineDs', 1.3],
          ['asverinDs', 2.4],
        ],
        quantity: 7,
      },
      {
        form: 'external',
        usage: '１日１回　就寝前　胸または背中に貼付',
        drugs: [['tulobuterol', 7]],
        quantity: 1,
      },
    ]),
    visit(10, 5, '細菌性結膜炎', [
      {
        form: 'external',
        usage: '１日３回　両眼に点眼',
        drugs: [['levofloxacinEye', 5]],
        quantity: 1,
      },
    ]),
    visit(14, 19, '急性上気道炎', [
      {
        form: 'internal',
        usage: '003',
        drugs: [
          ['mucodyneDs', 1.2],
          ['asverinDs', 2.2],
        ],
        quantity: 7,
      },
    ]),
  ];
}

export const familyCare = (calendar: DemoCalendar): Visit[] => [
  ...husbandRegular(calendar),
  ...husbandGout(calendar),
  ...husbandOccasional(calendar),
  ...wife(calendar),
  ...child(calendar),
];
