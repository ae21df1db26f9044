import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { MedicationList } from '../../shared/medications/contract.ts';
import { list, medicine } from '../support/fake-api.ts';

const day = (text: string) => text as IsoDate;

const today = [
  medicine({ suppliedUntil: day('2026-12-02') }),
  medicine({
    drugName: 'ロスバスタチン錠２．５ｍｇ「見本」',
    ingredientName: 'ロスバスタチンカルシウム',
    usage: '１日１回　夕食後',
    suppliedUntil: day('2026-12-02'),
    genericSaving: { ownShare: 1_628, atMost: 455, percent: 30 },
    electedOriginal: true,
  }),
  medicine({
    drugName: 'ロキソプロフェンナトリウム錠６０ｍｇ「見本」',
    ingredientName: 'ロキソプロフェンナトリウム水和物',
    route: 'as-needed',
    usage: '頭痛時',
    note: '１回１錠　６時間以上あけて　１日３回まで',
    quantity: { amount: 10, unit: '回分' },
  }),
  medicine({
    drugName: 'ゾルピデム酒石酸塩錠５ｍｇ「見本」',
    ingredientName: 'ゾルピデム酒石酸塩',
    usage: '１日１回　就寝前',
    marks: ['psychotropic'],
    suppliedUntil: day('2026-12-02'),
  }),
];

const earlier = [
  medicine({
    dispensedOn: day('2026-10-14'),
    facilityName: '医療法人社団見本会　東みほん整形外科・リハビリテーション病院',
    prescribedBy: '医療法人社団見本会　東みほん整形外科・リハビリテーション病院',
    setting: 'in-house',
    route: 'external',
    drugName: 'ケトプロフェンテープ４０ｍｇ　１０ｃｍ×１４ｃｍ',
    ingredientName: 'ケトプロフェン',
    usage: '１日１回　腰に貼付',
    dose: { amount: 28, unit: '枚' },
    quantity: { amount: 1, unit: '回' },
  }),
  medicine({
    dispensedOn: day('2026-10-14'),
    facilityName: '医療法人社団見本会　東みほん整形外科・リハビリテーション病院',
    prescribedBy: '医療法人社団見本会　東みほん整形外科・リハビリテーション病院',
    setting: 'in-house',
    route: 'injection',
    drugName: 'ヒアルロン酸ナトリウム関節注２５ｍｇシリンジ「見本」',
    ingredientName: '精製ヒアルロン酸ナトリウム',
    usage: '',
    dose: { amount: 1, unit: '筒' },
    quantity: { amount: 1, unit: '回' },
  }),
];

/** A person with medicines of every kind, long names included. */
export const fullList: MedicationList = list({
  items: [...today, ...earlier],
  current: today.filter(({ suppliedUntil }) => suppliedUntil),
  choices: {
    facilities: [...new Set([...today, ...earlier].map((one) => one.facilityName))],
    ingredients: [...new Set([...today, ...earlier].map((one) => one.ingredientName))],
  },
  sameIngredient: [
    {
      ingredientName: 'ロキソプロフェンナトリウム水和物',
      from: day('2026-11-05'),
      until: day('2026-11-10'),
      medications: [
        medicine({ drugName: 'ロキソプロフェンＮａ錠６０ｍｇ「見本」' }),
        medicine({
          dispensedOn: day('2026-10-28'),
          facilityName: 'ひがし見本薬局',
          prescribedBy: '見本歯科医院',
          drugName: 'ロキソプロフェンナトリウム錠６０ｍｇ「別社」',
        }),
      ],
    },
  ],
  next: 'page-2',
});

export const secondPage: MedicationList = list({
  items: ['2026-09-03', '2026-08-06'].map((date) => medicine({ dispensedOn: day(date) })),
});
