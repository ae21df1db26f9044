import { defineTexts } from '../kernel/texts.ts';

/** Names of kinds, states and methods. Unlisted is never 未対応: nothing is known, so the person calls. */
export const facilityTexts = defineTexts({
  ja: {
    kind: {
      hospital: '病院',
      clinic: '診療所・クリニック',
      dental: '歯科',
      pharmacy: '薬局',
      midwife: '助産所',
      'visiting-nurse': '訪問看護ステーション',
      therapist: '施術所（柔道整復・あはき）',
      checkup: '健診実施機関',
      workplace: '職域診療所',
      other: 'その他',
    },
    status: {
      operating: 'マイナ保険証を利用できます',
      preparing: '準備中',
      unlisted: '確認できません（お電話で）',
    },
    method: {
      reader: '顔認証付きカードリーダー',
      mobile: 'スマートフォン・タブレット等（居宅同意取得型）',
      'eligibility-only': '資格確認のみ（資格確認限定型）',
    },
    derived: '類型から推定',
    medicalInformation: {
      yes: '同意すると、お薬や健診の情報を診療に使えます',
      no: '資格の確認だけで、お薬や健診の情報は使えません',
    },
    smartphone: 'スマートフォンのマイナ保険証が使えます',
    openness: { open: '診療中・営業中', closed: '時間外', unknown: '時間の記載がありません' },
    hoursNotStated: '時間の記載がありません。お電話などでご確認ください。',
    holidayHoursNotStated: '祝日も開いていますが、時間の記載がありません。',
    caution: '公表された内容に食い違いか補足があります。お出かけ前にお電話でご確認ください。',
    callFirst: 'お出かけ前にお電話を',
    approximatePlace: 'おおよその位置です',
    noLongerListed: '最新の公表データに掲載されていません',
    attribution: '「医療情報ネット（ナビイ）オープンデータ」（厚生労働省）を加工して作成',
  },
  en: {
    kind: {
      hospital: 'Hospital',
      clinic: 'Clinic',
      dental: 'Dentist',
      pharmacy: 'Pharmacy',
      midwife: 'Midwife',
      'visiting-nurse': 'Home-visit nursing',
      therapist: 'Judo therapy, massage, acupuncture',
      checkup: 'Health checkup provider',
      workplace: 'Workplace clinic',
      other: 'Other',
    },
    status: {
      operating: 'Takes the My Number Card as health insurance card',
      preparing: 'In preparation',
      unlisted: 'Not confirmed (please call)',
    },
    method: {
      reader: 'Card reader with face recognition',
      mobile: 'Smartphone or tablet (home-visit type)',
      'eligibility-only': 'Eligibility check only',
    },
    derived: 'assumed from the type of facility',
    medicalInformation: {
      yes: 'With your consent they can use your medicines and checkup results',
      no: 'Eligibility only: medicines and checkup results cannot be used',
    },
    smartphone: 'Accepts the card on your phone',
    openness: { open: 'Open', closed: 'Closed', unknown: 'Hours not stated' },
    hoursNotStated: 'Hours are not stated. Please call or look at the web site.',
    holidayHoursNotStated: 'Open on national holidays, hours not stated.',
    caution: 'The published details contradict or add to each other. Please call before you go.',
    callFirst: 'Please call before you go',
    approximatePlace: 'Approximate place',
    noLongerListed: 'No longer in the latest published data',
    attribution:
      'Made from the open data of 医療情報ネット (Ministry of Health, Labour and Welfare), processed',
  },
});
