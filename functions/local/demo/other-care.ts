import type { PharmacyItem, Visit } from './care.ts';
import { careDay, type DemoCalendar, everyMonths } from './demo-calendar.ts';
import type { PersonKey } from './people.ts';

/** A visit to the internist and the pharmacy beside it. */
const internist = (
  patient: PersonKey,
  on: Visit['on'],
  diagnosis: string,
  items: readonly PharmacyItem[],
): Visit => ({
  patient,
  clinic: 'internalMedicine',
  on,
  diagnosis,
  procedures: ['laterVisit', 'outpatientManagement', 'prescription', 'genericNames'],
  pharmacy: 'aoba',
  items,
});

/** 糖尿病: insulin from a pharmacy at first, later from a clinic that hands out its medicines itself. */
function resident(calendar: DemoCalendar): Visit[] {
  return everyMonths(calendar, 2).map((back): Visit => {
    const on = careDay(calendar, back, 21);
    if (back > 8) {
      return internist('resident', on, '２型糖尿病', [
        {
          form: 'injection',
          usage: '１日１回　朝食前　８単位',
          drugs: [['lantus', 2]],
          quantity: 1,
        },
        { form: 'internal', usage: '018', drugs: [['metgluco', 2]], quantity: 56 },
      ]);
    }
    return {
      patient: 'resident',
      clinic: 'dispensing',
      on,
      diagnosis: '２型糖尿病',
      procedures: [
        'laterVisit',
        'selfInjection',
        'dispensingInternal',
        'prescribing',
        'bloodSample',
        'haemoglobinA1c',
        'bloodJudgement',
      ],
      given: [
        { section: '14', usage: '１日１回　朝食前　８単位', drugs: [['lantus', 2]], count: 1 },
        { section: '14', usage: '１日３回　毎食直前　４単位', drugs: [['novorapid', 3]], count: 1 },
        { section: '21', usage: '１日２回朝夕食後', drugs: [['metgluco', 2]], count: 56 },
      ],
    };
  });
}

/** 気管支喘息, treated in-house; one attack with a dose that goes down in three lines (漸減). */
function selfEmployed(calendar: DemoCalendar): Visit[] {
  const clinic = {
    patient: 'selfEmployed',
    clinic: 'dispensing',
    diagnosis: '気管支喘息',
  } as const;
  const regular = everyMonths(calendar, 2).map(
    (back): Visit => ({
      ...clinic,
      on: careDay(calendar, back, 19),
      procedures: [
        'laterVisit',
        'outpatientManagement',
        'dispensingInternal',
        'dispensingExternal',
        'prescribing',
      ],
      given: [
        { section: '21', usage: '１日１回就寝前', drugs: [['montelukast', 1]], count: 56 },
        { section: '23', usage: '１日２回　１回２吸入', drugs: [['symbicort', 2]], count: 1 },
      ],
    }),
  );
  const taper = [4, 2, 1].map(
    (tablets) =>
      ({
        section: '21',
        usage: '１日１回朝食後',
        drugs: [['prednisolone', tablets]],
        count: 3,
      }) as const,
  );
  const attack: Visit = {
    ...clinic,
    on: careDay(calendar, 5, 7),
    procedures: [
      'laterVisit',
      'nebuliser',
      'dispensingInternal',
      'dispensingExternal',
      'prescribing',
    ],
    given: [
      ...taper,
      { section: '23', usage: '発作時　１回２吸入', drugs: [['sultanol', 1]], count: 1 },
    ],
  };
  return [...regular, attack];
}

function singleVisits(calendar: DemoCalendar): Visit[] {
  return [
    internist('betweenInsurers', careDay(calendar, 3, 11), '慢性蕁麻疹', [
      { form: 'internal', usage: '013', drugs: [['levocetirizine', 1]], quantity: 28 },
      {
        form: 'external',
        usage: '１日２回　患部に塗布',
        drugs: [['betamethasone', 10]],
        quantity: 1,
      },
    ]),
    internist('betweenInsurers', careDay(calendar, 9, 18), '急性腰痛症', [
      { form: 'as-needed', usage: '疼痛時', drugs: [['loxoprofen', 1]], quantity: 10 },
      { form: 'external', usage: '１日１回　腰に貼付', drugs: [['loxoninPap', 14]], quantity: 1 },
    ]),
    internist('undelivered', careDay(calendar, 4, 16), '急性上気道炎', [
      {
        form: 'internal',
        usage: '003',
        drugs: [
          ['dextromethorphan', 3],
          ['tranexamic', 3],
        ],
        quantity: 5,
      },
    ]),
  ];
}

function namesakesAndWithheld(calendar: DemoCalendar): Visit[] {
  return [
    ...everyMonths(calendar, 2).map((back) =>
      internist('namesakeInAssociation', careDay(calendar, back, 23), '逆流性食道炎', [
        { form: 'internal', usage: '006', drugs: [['nexium', 1]], quantity: 56 },
      ]),
    ),
    ...everyMonths(calendar, 3).map((back) =>
      internist('namesakeInMunicipal', careDay(calendar, back, 18), '胃潰瘍', [
        { form: 'internal', usage: '012', drugs: [['takecab', 1]], quantity: 90 },
        { form: 'as-needed', usage: '不安時', drugs: [['alprazolam', 1]], quantity: 10 },
      ]),
    ),
    ...everyMonths(calendar, 3, 1).map((back) =>
      internist('withheld', careDay(calendar, back, 13), '鉄欠乏性貧血', [
        { form: 'internal', usage: '018', drugs: [['iron', 2]], quantity: 60 },
      ]),
    ),
  ];
}

export const otherCare = (calendar: DemoCalendar): Visit[] => [
  ...resident(calendar),
  ...selfEmployed(calendar),
  ...singleVisits(calendar),
  ...namesakesAndWithheld(calendar),
];
