import type { Group, Item } from './item.ts';
import { choice, grade, text } from './item-lines.ts';

const asked = (stem: string, name: string, list = '2003'): Item[] =>
  choice('questionnaire', name, list, `${stem}000000000011`);

/** The two lists of questions have one code after the other. */
const elderly = (at: number, name: string): Item[] => {
  const group: Group = 'elderly-questionnaire';
  return choice(group, name, `19${String(at).padStart(2, '0')}0`, `9N${931 + at}000000000011`);
};

/**
 * What the person answered and what was judged.
 * @source 厚生労働省 第4期 XML用特定健診項目情報 (XMLhc24tab); formats/checkup-xml.md §5.1, §5.2
 */
export const ASKED_ITEMS: readonly Item[] = [
  ...choice('judgement', 'メタボリックシンドローム判定', '1008', '9N501000000000011'),
  ...choice('judgement', '保健指導レベル', '3001', '9N506000000000011'),
  ...text('judgement', '医師の診断(判定)', '9N511000000000049'),
  ...choice('judgement', '測定不可能・検査未実施の理由', '24080', '9N512000000000011'),
  ...text('judgement', '健康診断を実施した医師の氏名', '9N516000000000049'),
  ...text('judgement', '医師の意見', '9N521000000000049'),
  ...text('judgement', '備考', '9N551000000000049'),
  ...choice('information', '情報提供の方法', '18050', '9N950000000000011'),
  ...choice('information', '初回面接実施', '18060', '9N807000000000011'),
  ...asked('9N701', '服薬1(血圧)'),
  ...text('questionnaire', '服薬1(血圧)(薬剤名)', '9N701167000000049'),
  ...asked('9N706', '服薬2(血糖)'),
  ...text('questionnaire', '服薬2(血糖)(薬剤名)', '9N706167000000049'),
  ...asked('9N711', '服薬3(脂質)'),
  ...text('questionnaire', '服薬3(脂質)(薬剤名)', '9N711167000000049'),
  ...asked('9N716', '既往歴1(脳血管)'),
  ...asked('9N721', '既往歴2(心血管)'),
  ...asked('9N726', '既往歴3(腎不全・人工透析)'),
  ...asked('9N731', '貧血'),
  ...asked('9N736', '喫煙', '24060'),
  ...asked('9N741', '20歳からの体重変化'),
  ...asked('9N746', '30分以上の運動習慣'),
  ...asked('9N751', '歩行又は身体活動'),
  ...asked('9N756', '歩行速度'),
  ...asked('9N872', '咀嚼', '18030'),
  ...asked('9N766', '食べ方1(早食い等)', '2004'),
  ...asked('9N771', '食べ方2(就寝前)'),
  ...asked('9N782', '食べ方3(間食)', '18040'),
  ...asked('9N781', '食習慣'),
  ...asked('9N786', '飲酒', '24040'),
  ...grade('questionnaire', '飲酒量', '24050', '9N791000000000011'),
  ...asked('9N796', '睡眠'),
  ...asked('9N801', '生活習慣の改善', '2007'),
  ...asked('9N808', '特定保健指導の受診歴'),
  ...elderly(1, 'あなたの現在の健康状態はいかがですか'),
  ...elderly(2, '毎日の生活に満足していますか'),
  ...elderly(3, '1日3食きちんと食べていますか'),
  ...elderly(4, '半年前に比べて固いものが食べにくくなりましたか'),
  ...elderly(5, 'お茶や汁物等でむせることがありますか'),
  ...elderly(6, '6カ月間で2～3kg以上の体重減少がありましたか'),
  ...elderly(7, '以前に比べて歩く速度が遅くなってきたと思いますか'),
  ...elderly(8, 'この1年間に転んだことがありますか'),
  ...elderly(9, 'ウォーキング等の運動を週に1回以上していますか'),
  ...elderly(10, '周りの人から「いつも同じことを聞く」などの物忘れがあると言われていますか'),
  ...elderly(11, '今日が何月何日かわからない時がありますか'),
  ...elderly(12, 'あなたはたばこを吸いますか'),
  ...elderly(13, '週に1回以上は外出していますか'),
  ...elderly(14, 'ふだんから家族や友人と付き合いがありますか'),
  ...elderly(15, '体調が悪いときに、身近に相談できる人がいますか'),
];
