import type { PharmacyItem, Visit } from './care.ts';
import { careDay, type DemoCalendar } from './demo-calendar.ts';

const FIRST = [
  'firstVisit',
  'medicalInfoFirst',
  'digitalFirst',
  'wageFirst',
  'prescription',
  'genericNames',
] as const satisfies Visit['procedures'];
const LATER = ['laterVisit', 'outpatientManagement', 'wageLater', 'prescription'] as const;

export function childCare(calendar: DemoCalendar): Visit[] {
  const visit = (
    monthsBack: number,
    day: number,
    diagnosis: string,
    items: readonly PharmacyItem[],
    procedures: Visit['procedures'] = FIRST,
  ): Visit => ({
    patient: 'child',
    clinic: 'children',
    on: careDay(calendar, monthsBack, day),
    diagnosis,
    procedures,
    pharmacy: 'ekimae',
    items,
  });
  return [
    visit(
      0,
      14,
      '皮脂欠乏症',
      [
        {
          form: 'external',
          usage: '１日２回　全身に塗布',
          drugs: [['heparinoid', 100]],
          quantity: 1,
        },
      ],
      LATER,
    ),
    visit(
      2,
      9,
      '急性中耳炎',
      [
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
      ],
      [...FIRST, 'eveningFirst'],
    ),
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
