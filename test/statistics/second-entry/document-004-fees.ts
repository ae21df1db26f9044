import { between, numbers, type Table, turned } from './reading.ts';

const points = (section: string): number[] =>
  [...section.matchAll(/(\d+) ?点/g)].map((match) => Number(match[1]));

export function readFees(text: string): Record<string, Table> {
  const overview = between(
    text,
    '【医療情報・システム基盤整備体制充実加算】',
    '【医療DX推進体制整備加算】',
  );
  const [before = '', after = ''] = overview.split('【医療情報取得加算】');
  const [without, withCard] = points(before);
  const [firstWithout, laterWithout, firstWith, laterWith, first, later] = points(after);
  const dx = between(text, '医療DX推進体制整備加算\n\n令和6年6月', 'マイナ保険証利用率（案）');
  const dxPoints = [...dx.matchAll(/\t(\d+)点/g)].map((match) => Number(match[1]));
  const information = between(
    text,
    '医療情報取得加算\n\n令和6年6月～11月',
    '資格確認書と現行の保険証',
  );
  const informationPoints = [...information.matchAll(/\t(\d+)点/g)].map((match) =>
    Number(match[1]),
  );
  const [until = [], from12 = []] = [informationPoints.slice(0, 6), informationPoints.slice(6)];
  const thresholds = between(text, '加算 1\t15%', '※ 適用時期の3月前');
  return {
    'card-related-fees-2024': [
      [without, withCard, null],
      [firstWithout, firstWith, null],
      [laterWithout, laterWith, null],
      [null, null, first],
      [null, null, later],
    ].map((row) => row.map((value) => value ?? null)),
    'dx-addition-points-2024': [0, 3, 6, 9].map((at) => dxPoints.slice(at, at + 3)),
    'dx-addition-thresholds-2024': [
      15,
      ...numbers(thresholds.replace(/加算 \d/g, '')),
    ].reduce<Table>((rows, value, index) => {
      if (index % 2 === 0) rows.push([]);
      rows.at(-1)?.push(value);
      return rows;
    }, []),
    'information-addition-points-2024': turned([
      [0, 2, 4].map((at) => until[at] ?? null),
      [1, 3, 5].map((at) => until[at] ?? null),
      from12,
    ]),
  };
}
