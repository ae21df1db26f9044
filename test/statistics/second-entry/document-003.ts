import { between, documentText, numbers, rowsIn, type Table, tableIn } from './reading.ts';

function totals(text: string, heading: string): number[] {
  const block = text.slice(text.indexOf(heading));
  const [, count = '', share = '', all = ''] =
    /([\d,]+)施設 \(([\d.]+)%\) \/ ([\d,]+)施設/.exec(block) ?? [];
  const obliged = /義務化対象施設に対する割合：([\d.]+)%/.exec(block)?.[1] ?? '';
  return numbers(`${count} ${all} ${share} ${obliged}`);
}

export function read003(): Record<string, Table> {
  const text = documentText('003');
  const kinds = rowsIn(between(text, '(2022/11/13時点)', '注）義務化対象施設数')).map(
    (r) => r.figures,
  );
  const stage = (from: number, heading: string): Table => [
    ...kinds
      .slice(from, from + 4)
      .map(([share = null, obliged = null, all = null]) => [null, all, share, obliged]),
    totals(text, heading),
  ];
  return {
    'rollout-2022-11-orders': stage(0, '1. 顔認証付きカードリーダー申込数'),
    'rollout-2022-11-ready': stage(4, '2. 準備完了施設数'),
    'rollout-2022-11-operating': stage(8, '3. 運用開始施設数'),
    'verifications-2021-10-to-2022-09': tableIn(
      between(text, '■運用開始施設における資格確認の利用件数', '【9月分の内訳】'),
      4,
    ),
    'verifications-2022-09-by-kind': tableIn(between(text, '【9月分の内訳】', '■特定健診'), 4),
    ...viewing(text),
  };
}

/** The monthly table at facilities, then the one without heading below it. */
function viewing(text: string): Record<string, Table> {
  const both = tableIn(between(text, '■特定健診等情報・薬剤情報の利用件数', '■マイナポータル'), 3);
  return {
    'viewing-facilities-2021-10-to-2022-09': both.slice(0, 13),
    'viewing-facilities-2022-09-by-kind': both.slice(13),
    'viewing-portal-2021-10-to-2022-09': tableIn(
      between(text, '■マイナポータルでの', '公的病院の申込状況'),
      2,
    ),
  };
}
