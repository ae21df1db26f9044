import { readFees } from './document-004-fees.ts';
import { between, documentText, numbers, rowsIn, type Table, tableIn } from './reading.ts';

export function read004(): Record<string, Table> {
  const text = documentText('004');
  const september = between(text, '【9月分実績の内訳】', '＜参考＞');
  return {
    'verifications-2024-09-by-kind': tableIn(september.split('特定健診等情報')[0] ?? '', 3),
    'viewing-facilities-2024-09-by-kind': tableIn(september.split('特定健診等情報')[1] ?? '', 3),
    'use-2024-09-patients': patients(text),
    'holders-2024': holders(text),
    'verification-results-2024-10': tableIn(
      between(text, '10/14～10/20の資格確認結果', '【参考：').replace(/（※\d）/g, ''),
      2,
    ),
    'returned-claims-2024-01-to-03': tableIn(between(text, '返戻理由', '【資格返戻】'), 3),
    'use-2024-09-by-prefecture': byPrefecture(text),
    'use-2024-09-clinic': byKind(text, '医科診療所'),
    'use-2024-09-hospital': byKind(text, '病院'),
    'use-2024-09-dental': byKind(text, '歯科診療所'),
    'use-2024-09-pharmacy': byKind(text, '薬局'),
    ...awards(text),
    ...readFees(text),
  };
}

function byKind(text: string, kind: string): Table {
  const pages = text.split(`【${kind}】`).slice(1);
  return pages.flatMap((page) =>
    [
      ...(page.split('【')[0] ?? '').matchAll(
        /^(\d+)\s+\((\d+)\)\s+\S+\s+([\d.]+)%\s+([\d,]+)\s+([\d,]+)$/gm,
      ),
    ].map((match) => numbers(match.slice(1).join(' '))),
  );
}

/** The whole country is printed after the first of three columns. */
function byPrefecture(text: string): Table {
  const rows = rowsIn(between(text, '※黄色 = 上位5県', '※ 利用率 ='));
  const whole = rows.filter((row) => row.label === '全国');
  return [...rows.filter((row) => row.label !== '全国'), ...whole].map((row) => row.figures);
}

function patients(text: string): Table {
  const page = between(text, '＜参考＞', '- 1. 12月2日以降');
  const users = Number(/利用人数（([\d,]+)万人）/.exec(page)?.[1]?.replace(',', ''));
  const all = Number(/推計値（([\d,]+)万人）/.exec(page)?.[1]?.replace(',', ''));
  const shares = [...page.matchAll(/割合 ([\d.]+)%/g)].map((match) => Number(match[1]));
  const rates = [...page.matchAll(/者（([\d.]+)%）/g)].map((match) => Number(match[1]));
  return [
    [users * 10_000, null],
    [all * 10_000, null],
    ...[...shares, ...rates].map((v) => [null, v]),
  ];
}

function holders(text: string): Table {
  const page = between(text, 'マイナ保険証に関する現状', '（マイナ保険証の利 ');
  const [used, carried, registered = 0, holding = 0, population = 0] = numbers(page);
  return [
    [population * 10_000, null],
    [holding * 10_000, null],
    [registered * 10_000, null],
    [null, carried ?? null],
    [null, used ?? null],
  ];
}

function awards(text: string): Record<string, Table> {
  const page = between(text, '(参考) 7月の利用実績に基づく表彰対象', '※ 加入者数1,000人以上');
  const lines = [...page.matchAll(/^1位.*$/gm)].map((match) =>
    [...match[0].matchAll(/([\d.]+)%/g)].map((value) => [Number(value[1])]),
  );
  const [use = [], growth = [], insurers = [], insurersGrowth = []] = lines;
  return {
    'awards-2024-07-prefectures': use,
    'awards-2024-07-growth-prefectures': growth,
    'awards-2024-07-insurers': insurers,
    'awards-2024-07-growth-insurers': insurersGrowth,
  };
}
