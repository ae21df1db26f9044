import { addDays, type IsoDate } from '../../../shared/kernel/dates.ts';
import { bornFor, type DemoPerson, day, registered } from './person.ts';

const HOME = '東京都見本区架空町一丁目2番3号';

/** A family in one 健康保険組合: he is insured, wife and child are dependants. */
export const family = (today: IsoDate) => {
  const membership = { insurer: 'union', symbol: '3140', number: '15926' } as const;
  const dependent = { ...membership, relation: 'dependent' } as const;
  return {
    husband: {
      personId: 'p-7f3k2a',
      name: '架空　健一',
      receiptName: '架空　健一',
      kana: 'カクウ　ケンイチ',
      birthDate: bornFor(53, '04-12', today),
      sex: '1',
      address: HOME,
      coverages: [
        {
          ...membership,
          branch: '00',
          relation: 'insured',
          from: day('2009-04-01'),
          limitCategory: 'ウ',
        },
      ],
      card: registered('2022-02-10', addDays(today, 800)),
      guardians: [],
    },
    wife: {
      personId: 'p-m4x9qd',
      name: '架空　明子',
      receiptName: '架空　明子',
      kana: 'カクウ　アキコ',
      birthDate: bornFor(50, '11-03', today),
      sex: '2',
      address: HOME,
      coverages: [{ ...dependent, branch: '01', from: day('2011-06-20') }],
      card: registered('2022-08-01', addDays(today, 45)),
      guardians: [],
    },
    child: {
      personId: 'p-c2w8rt',
      name: '架空　湊',
      receiptName: '架空　湊',
      kana: 'カクウ　ミナト',
      birthDate: bornFor(7, '08-19', today),
      sex: '1',
      address: HOME,
      coverages: [{ ...dependent, branch: '02', from: bornFor(7, '08-19', today) }],
      card: registered('2023-05-15', addDays(today, 500)),
      guardians: ['p-7f3k2a', 'p-m4x9qd'],
      publicPayer: { payer: '88139993', recipient: '9012345' },
    },
  } as const satisfies Record<string, DemoPerson>;
};
