import { between, documentText, numbers, type Table, tableIn } from './reading.ts';

/** Total row of one of the two blocks: orders, ready, operating, all. */
function rollout(section: string, orders: string): Table {
  const [ready, readyShare, operating, operatingShare] = numbers(
    section.match(/[\d,]+施設 \*\*\([\d.]+%\)\*\* , [\d,]+施設 \*\*\([\d.]+%\)\*\*/)?.[0] ?? '',
  );
  const [, count = '', share = ''] =
    new RegExp(`${orders}[^\\n]*?は([\\d,]+)施設 \\(([\\d.]+)%\\)`).exec(section) ?? [];
  const whole = numbers(/施設数 ([\d,]+)施設/.exec(section)?.[1] ?? '')[0];
  return [
    ...tableIn(section, 3).map(([ready = null, operating = null, all = null]) => [
      null,
      null,
      null,
      ready,
      null,
      operating,
      all,
    ]),
    [...numbers(`${count} ${share}`), ready, readyShare, operating, operatingShare, whole].map(
      (value) => value ?? null,
    ),
  ];
}

export function read001(): Record<string, Table> {
  const text = documentText('001');
  const cumulative = between(text, 'そのうちマイナンバーカードによるもの', '■');
  const [card = 0, certificate = 0, total = 0, bulk = 0] = numbers(cumulative);
  const reference = between(
    text,
    '【参考：健康保険証の利用の登録】',
    'オンライン資格確認の利用状況①',
  );
  const [registered, ofCards, applied = 0, appliedShare, issued = 0, issuedShare] =
    numbers(reference);
  return {
    'rollout-2023-09-all': rollout(between(text, '1. 保険医療機関・薬局全体', '2. 義務化'), '注1'),
    'rollout-2023-09-obliged': rollout(between(text, '2. 義務化対象施設', '【参考'), '注2'),
    'registrations-2023-09': [
      [registered ?? null, ofCards ?? null, null],
      [applied * 10_000, null, appliedShare ?? null],
      [issued * 10_000, null, issuedShare ?? null],
    ],
    'verifications-cumulative-2023-07': [
      [card * 10_000],
      [Math.round(certificate * 100_000_000)],
      [Math.round(total * 100_000_000)],
      [Math.round(bulk * 100_000_000)],
    ],
    'verifications-2023-07-by-kind': tableIn(between(text, '【7月分の内訳】', '※ 一括照会'), 4),
    'viewing-facilities-2023-07-by-kind': tableIn(
      between(text, '【7月分の内訳】', 'マイナンバーカードと健康保険証の一体化', 2),
      3,
    ),
  };
}
