import { addDays, addYears, type IsoDate } from '../../../shared/kernel/dates.ts';
import { family } from './family.ts';
import { bornFor, type DemoPerson, day, registered } from './person.ts';

const singles = (today: IsoDate) => {
  const elderBirth = bornFor(78, '02-08', today);
  const seventyFive = addYears(elderBirth, 75);
  return {
    elder: {
      personId: 'p-h6n1zv',
      name: '髙見　ハツ',
      receiptName: '髙見　ハツ',
      kana: 'タカミ　ハツ',
      birthDate: elderBirth,
      sex: '2',
      address: '東京都見本区例示一丁目10番5号',
      coverages: [
        {
          insurer: 'elderly',
          symbol: '',
          number: '70514263',
          branch: '',
          relation: 'insured',
          from: seventyFive,
          copaymentPercent: '10',
          limitCategory: '一般Ⅰ',
          confirmation: true,
        },
        {
          insurer: 'municipal',
          symbol: '09-12',
          number: '334455',
          branch: '01',
          relation: 'insured',
          from: day('2008-10-01'),
          to: seventyFive,
        },
      ],
      card: { registration: 'none' },
      guardians: [],
    },
    betweenInsurers: {
      personId: 'p-t9b5ju',
      name: '𠮷見　航',
      receiptName: '吉見　航',
      kana: 'ヨシミ　ワタル',
      birthDate: bornFor(29, '07-24', today),
      sex: '1',
      address: '東京都見本区例示三丁目4番17号　コーポ見本201',
      coverages: [
        {
          insurer: 'association',
          symbol: '21700023',
          number: '118',
          branch: '00',
          relation: 'insured',
          from: day('2020-04-01'),
          to: addDays(today, -4),
        },
      ],
      card: registered('2021-11-30', addDays(today, -20)),
      guardians: [],
    },
    resident: {
      personId: 'p-e3y7gs',
      name: 'MARIA FERNANDA ISABEL GUTIERREZ DE LA FUENTE MONTENEGRO',
      receiptName: 'MARIA FERNANDA ISABEL GUTIERREZ DE LA FU',
      kana: 'マリア　フェルナンダ　イサベル　グティエレス　デ　ラ　フエンテ　モンテネグロ',
      birthDate: bornFor(44, '01-30', today),
      sex: '2',
      address: '東京都見本区見本台二丁目8番1号　見本ハイツ305',
      coverages: [
        {
          insurer: 'municipal',
          symbol: '11-07',
          number: '200417',
          branch: '01',
          relation: 'insured',
          from: day('2021-09-14'),
        },
      ],
      card: registered('2023-01-20', addDays(today, 300)),
      guardians: [],
    },
    selfEmployed: {
      personId: 'p-z7j3na',
      name: '仮野　香',
      receiptName: '仮野　香',
      kana: 'カリノ　カオリ',
      birthDate: bornFor(41, '06-02', today),
      sex: '2',
      address: '東京都見本区見本台五丁目1番22号',
      coverages: [
        {
          insurer: 'municipal',
          symbol: '11-02',
          number: '517230',
          branch: '01',
          relation: 'insured',
          from: day('2018-01-05'),
          confirmation: true,
        },
      ],
      card: { registration: 'none' },
      guardians: [],
    },
    withheld: {
      personId: 'p-v1s4hc',
      name: '例示　由美',
      receiptName: '例示　由美',
      kana: 'レイジ　ユミ',
      birthDate: bornFor(36, '10-21', today),
      sex: '2',
      address: '東京都見本区例示四丁目6番9号',
      coverages: [
        {
          insurer: 'municipal',
          symbol: '11-05',
          number: '640088',
          branch: '01',
          relation: 'insured',
          from: day('2022-12-01'),
        },
      ],
      card: registered('2023-03-03', addDays(today, 400)),
      guardians: [],
      disclosureStopped: true,
    },
  } as const satisfies Record<string, DemoPerson>;
};

/** Two people with one name, birth date and sex: only address or card tells them apart. */
const namesakes = (today: IsoDate) => {
  const same = {
    name: '見本　恵子',
    receiptName: '見本　恵子',
    kana: 'ミホン　ケイコ',
    birthDate: bornFor(62, '05-17', today),
    sex: '2',
    guardians: [],
  } as const;
  return {
    namesakeInAssociation: {
      ...same,
      personId: 'p-k8d2fw',
      address: '東京都見本区架空町二丁目11番4号',
      coverages: [
        {
          insurer: 'association',
          symbol: '21700951',
          number: '42',
          branch: '00',
          relation: 'insured',
          from: day('2015-07-01'),
        },
      ],
      card: registered('2022-06-28', addDays(today, 600)),
    },
    namesakeInMunicipal: {
      ...same,
      personId: 'p-r5q6lx',
      address: '東京都見本区見本台三丁目20番6号',
      coverages: [
        {
          insurer: 'municipal',
          symbol: '10-44',
          number: '781205',
          branch: '02',
          relation: 'dependent',
          from: day('2012-03-15'),
          confirmation: true,
        },
      ],
      card: { registration: 'cancelled', registeredOn: day('2023-04-12') },
    },
  } as const satisfies Record<string, DemoPerson>;
};

/** Of this man the insurer has delivered no coverage yet: his receipt waits unmatched. */
const undelivered = (today: IsoDate) =>
  ({
    personId: undefined,
    name: '仮野　新',
    receiptName: '仮野　新',
    kana: 'カリノ　アラタ',
    birthDate: bornFor(24, '03-09', today),
    sex: '1',
    address: '',
    coverages: [
      {
        insurer: 'association',
        symbol: '21709999',
        number: '7',
        branch: '00',
        relation: 'insured',
        from: day('2024-04-01'),
      },
    ],
    card: { registration: 'none' },
    guardians: [],
  }) as const satisfies DemoPerson;

/** Everybody in the demo. Names, numbers and addresses are invented; 見本区 is no place. */
export const demoPeople = (today: IsoDate) => ({
  ...family(today),
  ...singles(today),
  ...namesakes(today),
  undelivered: undelivered(today),
});
export type PersonKey = keyof ReturnType<typeof demoPeople>;
export type DemoPeople = Readonly<Record<PersonKey, DemoPerson>>;
