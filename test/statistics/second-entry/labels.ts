import { between, documentText, rowsIn } from './reading.ts';

/** First words of the rows of tables whose rows have printed names, in printed order. */
export function readLabels(): Record<string, string[]> {
  const shared = documentText('000');
  const newest = documentText('004');
  const labels = (section: string, width: number) =>
    rowsIn(section)
      .filter((row) => row.figures.length === width)
      .map((row) => row.label);
  return {
    'rollout-2022-01-operating-by-prefecture': labels(
      between(shared, '都道府県別の運用開始状況（セグメント別）', '<2022/1/23時点>'),
      4,
    ),
    'cards-2022-01-by-prefecture': labels(between(shared, '3 都道府県別', '総務省公表資料'), 3),
    'cards-2022-01-top-cities': labels(
      between(shared, '交付枚数等について（令和4年1月1日現在）', '【特別区・市】'),
      3,
    ),
    'cards-2022-01-top-towns': labels(between(shared, '【町村】', '区分 人口'), 3),
    'returned-claims-2024-01-to-03': labels(between(newest, '返戻理由', '【資格返戻】'), 3),
    'use-2024-09-by-prefecture': labels(
      between(newest, '※黄色 = 上位5県', '※ 利用率 =').replace(/全国.*\n/, ''),
      2,
    ),
    'use-2024-09-clinic': ranked(newest, '医科診療所'),
    'use-2024-09-hospital': ranked(newest, '病院'),
    'use-2024-09-dental': ranked(newest, '歯科診療所'),
    'use-2024-09-pharmacy': ranked(newest, '薬局'),
  };
}

const ranked = (text: string, kind: string): string[] =>
  text
    .split(`【${kind}】`)
    .slice(1)
    .flatMap((page) =>
      [...(page.split('【')[0] ?? '').matchAll(/^\d+\s+\(\d+\)\s+(\S+)/gm)].map((m) => m[1] ?? ''),
    );
