import type { PharmacyItem, Visit } from './care.ts';
import { careDay, type DemoCalendar, everyMonths } from './demo-calendar.ts';

/** 高血圧・糖尿病・脂質異常症: every second month, for eight weeks; his statin became a generic on the way. */
function regular(calendar: DemoCalendar): Visit[] {
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
  return everyMonths(calendar, 2).map((back) => ({
    patient: 'husband',
    clinic: 'internalMedicine',
    on: careDay(calendar, back, 20),
    diagnosis: '高血圧症',
    procedures: [
      'laterVisit',
      ...(back % 4 === 0 ? (['medicalInfoLater'] as const) : []),
      'lifestyleManagement',
      ...(back % 4 === 0 ? (['bloodSample', 'haemoglobinA1c', 'bloodJudgement'] as const) : []),
      'prescription',
      'genericNames',
      'wageLater',
    ],
    pharmacy: 'aoba',
    items: items(back, 56),
    misclaimed: back === 4 ? items(back, 28) : undefined,
    reduced: back === 2,
  }));
}

/** 痛風: every third month for 90 days, and one attack. */
function gout(calendar: DemoCalendar): Visit[] {
  const clinic = { patient: 'husband', clinic: 'orthopaedics', pharmacy: 'midori' } as const;
  const regular = everyMonths(calendar, 3).map(
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

function occasional(calendar: DemoCalendar): Visit[] {
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

export const husbandCare = (calendar: DemoCalendar): Visit[] => [
  ...regular(calendar),
  ...gout(calendar),
  ...occasional(calendar),
];
