import { between, documentText, numbers, rowsIn, type Table, tableIn } from './reading.ts';

/** Kinds come after the whole in the drawing of 導入状況①; the data have the whole last. */
const wholeLast = <T>([whole, ...kinds]: T[]): T[] => [...kinds, whole as T];

function stages(text: string): Table[] {
  const page = between(text, '全体', 'オンライン資格確認の導入状況②');
  const counts = [...page.matchAll(/([\d,]+)\s*／\s*([\d,]+)\s*施設/g)];
  const shares = [...page.matchAll(/([\d.]+)[%％]→([\d.]+)[%％]（\+([\d.]+)[%％]）/g)];
  // Orders: five in a row; then the wholes of ready and operating; then their kinds.
  const places = [
    [0, 1, 2, 3, 4],
    [5, 7, 8, 9, 10],
    [6, 11, 12, 13, 14],
  ];
  return places.map((place, stage) =>
    wholeLast(
      place.map((share, kind) => {
        const [, count = '', all = ''] = counts[stage * 5 + kind] ?? [];
        const [, before = '', now = '', change = ''] = shares[share] ?? [];
        return [...numbers(`${count} ${all}`), Number(now), Number(before), Number(change)];
      }),
    ),
  );
}

export function read000(): Record<string, Table> {
  const text = documentText('000');
  const [orders = [], ready = [], operating = []] = stages(text);
  return {
    'rollout-2022-01-orders': orders,
    'rollout-2022-01-ready': ready,
    'rollout-2022-01-operating': operating,
    'verifications-2021-10-to-12': tableIn(
      between(text, '総レセプト請求枚数', '【12月分の内訳】'),
      4,
    ),
    'verifications-2021-12-by-kind': tableIn(
      between(text, '【12月分の内訳】', '特定健診等情報・薬剤情報の利用件数'),
      4,
    ),
    'viewing-facilities-2021-10-to-12': tableIn(
      between(text, '■特定健診等情報・薬剤情報の利用件数', '■マイナポータル'),
      2,
    ),
    'viewing-portal-2021-10-to-12': tableIn(
      between(text, '■マイナポータルでの特定健診等情報・薬剤情報の閲覧件数', '【12月分の内訳】'),
      2,
    ),
    'viewing-facilities-2021-12-by-kind': tableIn(
      between(text, '【12月分の内訳】', '２ オンライン資格確認の導入状況', 2),
      2,
    ),
    'rollout-2022-01-operating-by-prefecture': tableIn(
      between(text, '都道府県別の運用開始状況（セグメント別）', '<2022/1/23時点>'),
      4,
    ),
    ...cards(text),
    ...readiness(text),
    ...registrations(text),
  };
}

function cards(text: string): Record<string, Table> {
  const cities = between(text, '交付枚数等について（令和4年1月1日現在）', '【特別区・市】'); // the heading comes after
  const towns = between(text, '【町村】', '区分 人口');
  const ages = between(text, '4 年齢・男女別', 'オンライン資格確認等検討会議 構成員');
  return {
    'cards-2022-01-top-cities': tableIn(cities, 3),
    'cards-2022-01-top-towns': tableIn(towns, 3),
    // The whole country is printed first.
    'cards-2022-01-by-area-type': wholeLast(
      tableIn(between(text, '区分 人口（R3.1.1時点）', '総務省公表資料'), 3),
    ),
    'cards-2022-01-by-prefecture': tableIn(between(text, '3 都道府県別', '総務省公表資料'), 3),
    'cards-2022-01-by-age': tableIn(ages, 12),
  };
}

function readiness(text: string): Record<string, Table> {
  const page = between(text, '電子カルテ普及率', '顔認証付きカードリーダー申込が完了している');
  const [, share = '', online = '', all = ''] =
    /総合計：([\d.]+)%（([\d,]+) \/ ([\d,]+) 施設）/.exec(page) ?? [];
  const lines = page.split('\n');
  const after = (start: string) => numbers(lines.find((line) => line.startsWith(start)) ?? '');
  const thousands = after('(約').map((value) => Math.round(value * 10_000));
  const claims = after('97.2%');
  const facilities = after('(8,227施設)');
  return {
    // 約7.3千 is in thousands, the others in 万.
    'electronic-records-2017': after('55.6%').map((value, index) => [
      value,
      (thousands[index] ?? 0) / (index === 0 ? 10 : 1),
    ]),
    'online-claims-2021-10': [
      ...claims.map((value, index) => [value, null, facilities[index] ?? null]),
      [Number(share), ...numbers(`${online} ${all}`)],
    ],
  };
}

function registrations(text: string): Record<string, Table> {
  const routes = rowsIn(between(text, '導線 累計', '制度名称'));
  const rate = Number(/利用申込割合※1 ([\d.]+)%/.exec(text)?.[1]);
  const points = between(text, 'マイナポイント第２弾\n対象者', '●イメージ');
  const each = numbers([...points.matchAll(/([\d,]+)円相当/g)].map((m) => m[1]).join(' '));
  const people = numbers([...points.matchAll(/([\d,]+)万人/g)].map((m) => m[1]).join(' '));
  const [first = 0, second = 0, applied = 0] = people.map((value) => value * 10_000);
  return {
    'registrations-2022-01-by-route': routes
      .slice(0, 5)
      .map(({ label, figures }) => [figures[0] ?? null, label.startsWith('合計') ? rate : null]),
    'registrations-2022-01-by-insurer': tableIn(between(text, '制度名称', '1/23\n'), 3).slice(0, 7),
    // ② and ③ share one printed amount and one number (各).
    'myna-points': [
      [each[0] ?? null, first],
      [each[2] ?? null, second],
      [each[2] ?? null, second],
      [each.at(-1) ?? null, applied],
    ],
  };
}
