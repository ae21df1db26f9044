import { defineTexts } from '../kernel/texts.ts';

/** What every printed list says, whatever it lists. */
export const recordsTexts = defineTexts({
  ja: {
    age: '年齢',
    years: (values: { years: number }) => `${values.years}歳`,
    madeBy: (values: { operator: string }) =>
      `${values.operator}「健康保険ポータル」で作成（マイナポータルで作成したものではありません）`,
    running: (values: { title: string; name: string }) => `${values.title}　${values.name}`,
    listed: (values: { count: string }) => `${values.count}件を載せています。`,
    cut: (values: { count: string; all: string }) =>
      `${values.all}件のうち、はじめの${values.count}件だけを載せています。残りは、期間をしぼってもう一度保存するか、CSVで保存してください。`,
    narrowedTo: (values: { conditions: string }) =>
      `条件に合うものだけを載せています：${values.conditions}`,
    between: '、',
  },
  en: {
    age: 'Age (年齢)',
    years: (values: { years: number }) => `${values.years}`,
    madeBy: (values: { operator: string }) =>
      `Made with the Health Insurance Portal of ${values.operator} (not by Mynaportal)`,
    running: (values: { title: string; name: string }) => `${values.title} – ${values.name}`,
    listed: (values: { count: string }) => `Entries listed: ${values.count}.`,
    cut: (values: { count: string; all: string }) =>
      `Only the first ${values.count} of ${values.all} entries are listed. For the rest, choose a shorter period and save again, or save as CSV.`,
    narrowedTo: (values: { conditions: string }) =>
      `Only what fits these conditions is listed: ${values.conditions}`,
    between: '; ',
  },
});
