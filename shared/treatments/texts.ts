import { defineTexts } from '../kernel/texts.ts';
import type { Addition } from './additions.ts';
import type { Category } from './categories.ts';

/** Texts of 診療情報 for page, print, CSV and PDF alike. */
export const treatmentTexts = defineTexts({
  ja: {
    title: '診療情報',
    empty: '表示できる診療情報はありません。',
    emptyFiltered: '条件に合う診療はありません。',
    columns: {
      treatedOn: '診療年月日',
      facilityName: '医療機関名',
      setting: '入院・外来',
      category: '区分',
      surgery: '手術',
      name: '診療行為名',
      code: '診療行為コード',
      amount: '数量',
      amountUnit: '数量の単位',
      count: '回数',
      plain: 'この加算について',
      asOf: '情報の時点',
      completeTo: 'そろっている診療日の目安',
      nextExpectedOn: '次の更新予定日',
      operator: '発行',
    },
    settings: { inpatient: '入院', outpatient: '外来' },
    categories: {
      visit: '初診・再診',
      management: '医学管理',
      home: '在宅医療',
      medication: '投薬',
      injection: '注射',
      treatment: '処置',
      surgery: '手術',
      anaesthesia: '麻酔',
      tests: '検査・病理',
      imaging: '画像診断',
      'dental-restoration': '歯冠修復・入れ歯など',
      other: 'リハビリ・その他',
      stay: '入院料',
      meals: '食事・生活',
    } satisfies Record<Category, string>,
    surgery: '手術',
    times: (values: { count: string }) => `${values.count}回`,
    amount: (values: { amount: string; unit: string }) => `${values.amount}${values.unit}`,
    additions: {
      system:
        'マイナンバーカードや問診票で、薬や健診などの情報を診察に使う体制に対する加算です（2024年5月まで）。初診のとき、マイナ保険証を使わないと4点、使うと2点でした。',
      'information-by-card':
        'これまでの薬や健診などの情報を診察に使う体制に対する加算です。マイナ保険証を使うと低くなり、2024年6月から11月は、初診で3点（使うと1点）、再診で3か月に1回2点（使うと1点）でした。',
      information:
        'これまでの薬や健診などの情報を診察に使う体制に対する加算です。2024年12月からは、マイナ保険証を使っても使わなくても同じで、初診で1点、再診で3か月に1回1点です。',
      dx: 'マイナ保険証で得た情報を診察室で使える、電子処方箋を出せるなど、医療のデジタル化の体制に対する加算です。初診のときにかかり、点数は医療機関のマイナ保険証の利用実績で変わります。',
    } satisfies Record<Addition, string>,
    additionSource:
      '加算の説明は、厚生労働省の資料（2024年11月、マイナ保険証利用等に関する診療報酬上の評価）によります。1点は10円で、窓口ではその1～3割を払います。その後の改定で変わっていることがあります。',
    footnotes: [
      'この情報は、医療機関が健康保険に請求した明細書（レセプト）から作っています。健康保険を使わない診療は含まれません。',
      '診療行為の名前は、診療を受けた月の医科診療行為マスターによります。歯科の名前の一覧はこのポータルに届いていないため、歯科はコードと区分で表示します。',
      '薬は「薬剤情報」で見られます。薬局での調剤の費用は、診療行為ではないため含まれません。',
    ].join('\n'),
  },
  en: {
    title: 'Treatments',
    empty: 'There is no treatment information to show.',
    emptyFiltered: 'No treatment fits these conditions.',
    columns: {
      treatedOn: 'Treated on',
      facilityName: 'Hospital or clinic',
      setting: 'Stay or visit',
      category: 'Kind',
      surgery: 'Operation',
      name: 'Procedure',
      code: 'Procedure code',
      amount: 'Amount',
      amountUnit: 'Unit of amount',
      count: 'Times',
      plain: 'About this additional fee',
      asOf: 'As of',
      completeTo: 'Complete for care up to',
      nextExpectedOn: 'Next update expected on',
      operator: 'Issued by',
    },
    settings: { inpatient: 'Hospital stay', outpatient: 'Visit' },
    categories: {
      visit: 'First or later visit',
      management: 'Medical guidance',
      home: 'Care at home',
      medication: 'Prescribing',
      injection: 'Injection',
      treatment: 'Treatment',
      surgery: 'Operation',
      anaesthesia: 'Anaesthesia',
      tests: 'Tests',
      imaging: 'Imaging',
      'dental-restoration': 'Crowns, dentures and the like',
      other: 'Rehabilitation and other',
      stay: 'Hospital bed',
      meals: 'Meals and living',
    },
    surgery: 'Operation',
    times: (values: { count: string }) => `${values.count} ×`,
    amount: (values: { amount: string; unit: string }) => `${values.amount} ${values.unit}`,
    additions: {
      system:
        'An additional fee for being able to use earlier information (medicines, checkups) by card or questionnaire, until May 2024. On a first visit 4 points without the My Number health insurance card, 2 with it.',
      'information-by-card':
        'An additional fee for being able to use your earlier medicines and checkups. Using the My Number health insurance card made it lower: from June to November 2024, 3 points on a first visit (1 with the card), 2 points once in three months on later visits (1 with the card).',
      information:
        'An additional fee for being able to use your earlier medicines and checkups. From December 2024 it is the same with and without the card: 1 point on a first visit, 1 point once in three months on later visits.',
      dx: 'An additional fee for digital readiness: information obtained by card can be used in the consulting room, electronic prescriptions can be issued. It is charged on a first visit; the points depend on how much the card is used at the place.',
    },
    additionSource:
      'The explanations of additional fees follow a document of the Ministry of Health, Labour and Welfare (November 2024, fees that depend on the My Number health insurance card). One point is 10 yen, of which you pay 10 to 30 percent. Later revisions may have changed them.',
    footnotes: [
      'Made from the claims (receipts) that hospitals and clinics send to the health insurance. Treatment outside the insurance is not included.',
      'Names of procedures are those of the official list of medical procedures in the month of care. The list of dental names does not reach this portal, so dental care is shown by code and kind.',
      'Medicines are under “Medicines”. What a pharmacy charges for dispensing is no procedure and is not included.',
    ].join('\n'),
  },
});
