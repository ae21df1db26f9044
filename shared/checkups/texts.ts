import { defineTexts } from '../kernel/texts.ts';
import { groupTexts as GROUPS } from './group-texts.ts';

/**
 * Everything that checkups say in pages and files.
 * @source of the lines on groups: 厚生労働省 標準的な健診・保健指導プログラム（令和6年度版）, shortened by us
 */
export const checkupTexts = defineTexts({
  ja: {
    title: '健診の結果',
    programs: {
      '000': '健診（種類不明）',
      '010': '特定健診',
      '020': '後期高齢者健診',
      '030': '事業者健診',
      '040': '学校健診',
      '060': 'がん検診',
      '070': '特定健診に相当する健診',
      '080': 'その他の健診（保険者実施）',
      '090': '肝炎検診',
      '990': 'その他の健診',
    },
    judgements: {
      normal: '基準の範囲内',
      guidance: '保健指導判定値',
      referral: '受診勧奨判定値',
    },
    urgent: 'すぐに医療機関を受診',
    judgementHelp: {
      normal: '保健指導判定値に達していません。',
      guidance: '生活習慣の見直しが勧められる値です。',
      referral: '医療機関の受診が勧められる値です。診断ではありません。',
    },
    judgementSource:
      '判定は、厚生労働省「標準的な健診・保健指導プログラム（令和6年度版）」の判定値にこのポータルが照らしたもので、健診機関や医師の判定ではありません。',
    interpretations: {
      N: '健診機関の基準内',
      H: '健診機関の基準より高い',
      L: '健診機関の基準より低い',
      HX: '入力できる最大値以上',
      LX: '入力できる最小値以下',
    },
    absences: { 'not-performed': '未実施', 'not-measurable': '測定不能' },
    bounds: {
      'at-least': (values: { value: string }) => `${values.value}以上`,
      'at-most': (values: { value: string }) => `${values.value}以下`,
    },
    range: {
      both: (values: { low: string; high: string }) => `${values.low}～${values.high}`,
      low: (values: { value: string }) => `${values.value}以上`,
      high: (values: { value: string }) => `${values.value}以下`,
    },
    thresholds: {
      '>=': (values: { value: string }) => `${values.value}以上`,
      '<': (values: { value: string }) => `${values.value}未満`,
      '<=': (values: { value: string }) => `${values.value}以下`,
    },
    groups: GROUPS.ja,
    groupSource: '説明：厚生労働省「標準的な健診・保健指導プログラム（令和6年度版）」をもとに作成',
    columns: {
      examinedOn: '健診実施日',
      institution: '健診機関',
      institutionCode: '健診機関番号',
      program: '健診の種類',
      group: '区分',
      name: '項目',
      code: '項目コード',
      text: '結果',
      unit: '単位',
      judgement: '判定（ポータルによる）',
      interpretation: '健診機関の基準との比較',
      range: '健診機関の基準値',
      reading: '備考',
      asOf: '時点',
      operator: '発行者',
    },
    secondary: '同じ測定のうち、判定には別の値を使っています',
    doctor: (values: { name: string }) => `医師：${values.name}`,
    metabolic: 'メタボリックシンドローム判定',
    guidance: '保健指導レベル',
    diagnosis: '医師の診断（判定）',
    notWritten: '記載なし',
    asOf: (values: { date: string }) => `${values.date}時点で届いている結果です。`,
    empty: '表示できる健診の結果はありません。',
    leftOut: (values: { count: string }) =>
      `この結果には、読み取れない項目が${values.count}件あります。健診機関からの結果表も確かめてください。`,
    registration: {
      registered: (values: { year: string; date: string }) =>
        `${values.year}年度の健診の結果は、${values.date}から登録されています。`,
      planned: (values: { year: string; date: string }) =>
        `${values.year}年度の健診の結果は、${values.date}に登録される予定です。`,
      'by-law': (values: { year: string; date: string }) =>
        `保険者の登録予定日は届いていません。${values.year}年度の健診の結果は、遅くとも法定報告の期限（${values.date}）までに登録される見込みです。`,
      'past-due': (values: { year: string; date: string }) =>
        `${values.year}年度の健診の結果は、法定報告の期限（${values.date}）を過ぎているため、登録が済んでいるはずです。受けた健診が表示されないときは、保険者に確かめてください。`,
    },
    footnotes: [
      '令和2年度以降に受けた健診のうち、保険者が登録した直近5回分です。',
      '判定は、厚生労働省「標準的な健診・保健指導プログラム（令和6年度版）」の判定値にこのポータルが照らしたもので、健診機関や医師の判定ではありません。基準値は健診機関によって異なります。',
      'メタボリックシンドローム判定と保健指導レベルは、結果に書かれているとおりに示しています。',
      '空腹時と随時の値は別の検査です。',
      '気になることは、健診機関、かかりつけ医、または保険者の健診の窓口に相談してください。',
    ].join('\n'),
  },
  en: {
    title: 'Checkup results',
    programs: {
      '000': 'Checkup (kind unknown)',
      '010': 'Specific health checkup',
      '020': 'Checkup for people aged 75 and over',
      '030': "Employer's checkup",
      '040': 'School checkup',
      '060': 'Cancer screening',
      '070': 'Checkup equal to the specific health checkup',
      '080': 'Other checkup by the insurer',
      '090': 'Hepatitis screening',
      '990': 'Other checkup',
    },
    judgements: {
      normal: 'Within the range',
      guidance: 'Value for health guidance',
      referral: 'Value to see a doctor about',
    },
    urgent: 'See a doctor at once',
    judgementHelp: {
      normal: 'Below the value for health guidance.',
      guidance: 'A value at which changing habits is advised.',
      referral: 'A value at which seeing a doctor is advised. Not a diagnosis.',
    },
    judgementSource:
      'Judged by this portal with the values of the health ministry’s Standard Checkup and Health Guidance Programme (2024); not a judgement of the institution or of a doctor.',
    interpretations: {
      N: "Within the institution's range",
      H: "Above the institution's range",
      L: "Below the institution's range",
      HX: 'At or above the largest value that can be entered',
      LX: 'At or below the smallest value that can be entered',
    },
    absences: { 'not-performed': 'Not done', 'not-measurable': 'Could not be measured' },
    bounds: {
      'at-least': (values: { value: string }) => `${values.value} or more`,
      'at-most': (values: { value: string }) => `${values.value} or less`,
    },
    range: {
      both: (values: { low: string; high: string }) => `${values.low}–${values.high}`,
      low: (values: { value: string }) => `${values.value} or more`,
      high: (values: { value: string }) => `${values.value} or less`,
    },
    thresholds: {
      '>=': (values: { value: string }) => `${values.value} or more`,
      '<': (values: { value: string }) => `less than ${values.value}`,
      '<=': (values: { value: string }) => `${values.value} or less`,
    },
    groups: GROUPS.en,
    groupSource:
      'Explanations after the health ministry’s Standard Checkup and Health Guidance Programme (2024)',
    columns: {
      examinedOn: 'Date of checkup',
      institution: 'Institution',
      institutionCode: 'Institution number',
      program: 'Kind of checkup',
      group: 'Group',
      name: 'Item',
      code: 'Item code',
      text: 'Result',
      unit: 'Unit',
      judgement: 'Judged (by the portal)',
      interpretation: "Against the institution's range",
      range: "Institution's range",
      reading: 'Remarks',
      asOf: 'As of',
      operator: 'Issued by',
    },
    secondary: 'Another value of the same measurement was judged',
    doctor: (values: { name: string }) => `Doctor: ${values.name}`,
    metabolic: 'Metabolic syndrome, as judged',
    guidance: 'Level of health guidance',
    diagnosis: "Doctor's judgement",
    notWritten: 'Not written',
    asOf: (values: { date: string }) => `Results delivered by ${values.date}.`,
    empty: 'There are no checkup results to show.',
    leftOut: (values: { count: string }) =>
      `${values.count} items of this result could not be read. Please look at the sheet from the institution as well.`,
    registration: {
      registered: (values: { year: string; date: string }) =>
        `Results of fiscal ${values.year} are registered from ${values.date}.`,
      planned: (values: { year: string; date: string }) =>
        `Results of fiscal ${values.year} are planned to be registered on ${values.date}.`,
      'by-law': (values: { year: string; date: string }) =>
        `Your insurer has not told a date. Results of fiscal ${values.year} are expected by the date of the report required by law (${values.date}) at the latest.`,
      'past-due': (values: { year: string; date: string }) =>
        `Results of fiscal ${values.year} should be registered: the date of the report required by law (${values.date}) is past. If a checkup you had is not shown, ask your insurer.`,
    },
    footnotes: [
      'The five latest checkups since fiscal 2020 that your insurer has registered.',
      'Judged by this portal with the values of the health ministry’s Standard Checkup and Health Guidance Programme (2024), not by the institution or a doctor. Reference ranges differ between institutions.',
      'Metabolic syndrome and level of health guidance are shown as written in the results.',
      'Fasting and casual values are different tests.',
      'Ask the institution, your doctor or the checkup desk of your insurer about anything that worries you.',
    ].join('\n'),
  },
});
