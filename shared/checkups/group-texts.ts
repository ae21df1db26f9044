import { defineTexts } from '../kernel/texts.ts';

/**
 * A line in plain words on each group of results; no diagnosis.
 * @source 厚生労働省 標準的な健診・保健指導プログラム（令和6年度版）, shortened by us
 */
export const groupTexts = defineTexts({
  ja: {
    body: {
      name: '体格',
      line: 'おなか周りや体重が増えると、高血圧・糖尿病・脂質異常症になりやすくなります。',
    },
    'blood-pressure': {
      name: '血圧',
      line: '血圧が高い状態が続くと、血管が傷み、脳卒中や心臓病につながりやすくなります。',
    },
    lipids: {
      name: '血中脂質',
      line: 'LDLコレステロールや中性脂肪が多い、HDLコレステロールが少ない状態が続くと、動脈硬化が進みやすくなります。',
    },
    glucose: {
      name: '血糖',
      line: '血糖が高い状態が続くと、糖尿病になり、目・腎臓・神経などに影響が出ることがあります。',
    },
    liver: {
      name: '肝機能',
      line: '肝臓に負担がかかると、ここの数値が上がります。飲酒や脂肪肝などが関係します。',
    },
    kidney: { name: '腎機能・尿酸', line: '腎臓が血液の老廃物を取り除く働きの目安です。' },
    urine: { name: '尿検査', line: '腎臓の働きや血糖の状態を調べる検査です。' },
    blood: { name: '貧血・血球', line: '酸素を運ぶ赤血球などの量を調べる検査です。' },
    examination: { name: '診察', line: 'これまでの病気と、今の症状です。' },
    heart: { name: '心電図', line: '心臓の拍動のリズムや負担を調べる検査です。' },
    eye: { name: '眼', line: '目の奥の血管を見て、高血圧や糖尿病の影響を調べる検査です。' },
    other: { name: 'その他の検査', line: '健診機関が合わせて行った検査です。' },
    judgement: { name: '判定', line: '健診の結果に書かれている判定です。' },
    questionnaire: {
      name: '質問票',
      line: '健診のときに答えた、薬・これまでの病気・生活習慣についての回答です。',
    },
    'elderly-questionnaire': {
      name: '後期高齢者の質問票',
      line: '健診のときに答えた、毎日の暮らしと心身の状態についての回答です。',
    },
    information: { name: '健診の条件など', line: '採血の条件や、結果の説明の方法です。' },
  },
  en: {
    body: {
      name: 'Body',
      line: 'A growing waist or weight makes high blood pressure, diabetes and high blood fats more likely.',
    },
    'blood-pressure': {
      name: 'Blood pressure',
      line: 'Blood pressure that stays high damages vessels and makes stroke and heart disease more likely.',
    },
    lipids: {
      name: 'Blood fats',
      line: 'Much LDL cholesterol or triglycerides, or little HDL cholesterol, makes vessels harden faster.',
    },
    glucose: {
      name: 'Blood glucose',
      line: 'Glucose that stays high leads to diabetes and can affect eyes, kidneys and nerves.',
    },
    liver: {
      name: 'Liver',
      line: 'These values rise when the liver is strained, for example by alcohol or a fatty liver.',
    },
    kidney: {
      name: 'Kidneys and uric acid',
      line: 'How well the kidneys take waste out of the blood.',
    },
    urine: { name: 'Urine', line: 'A test of the kidneys and of blood glucose.' },
    blood: {
      name: 'Blood cells',
      line: 'The amount of red cells, which carry oxygen, and others.',
    },
    examination: { name: 'Examination', line: 'Past illnesses and present symptoms.' },
    heart: { name: 'ECG', line: 'A test of the rhythm and the strain of the heart.' },
    eye: {
      name: 'Eyes',
      line: 'Vessels at the back of the eye show effects of high blood pressure or diabetes.',
    },
    other: { name: 'Other tests', line: 'Tests that the institution did as well.' },
    judgement: { name: 'Judgement', line: 'What the results say was judged.' },
    questionnaire: {
      name: 'Questionnaire',
      line: 'What you answered about medicines, past illnesses and habits.',
    },
    'elderly-questionnaire': {
      name: 'Questionnaire for people aged 75 and over',
      line: 'What you answered about daily life, body and mind.',
    },
    information: {
      name: 'Conditions',
      line: 'Conditions of the blood sample and how results were explained.',
    },
  },
});
