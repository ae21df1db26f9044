import { between, documentText, numbers, rowsIn, type Table, tableIn } from './reading.ts';

/** The survey pages of document 000. The tables of 1-4 and 1-6 stand in the text before their headings. */
export function read000Survey(): Record<string, Table> {
  const text = documentText('000');
  const status = between(text, '導入ステータス', '1-1：');
  const second = between(text, '現在の状況に当てはまるものを全てお選びください。', '1-4：', 2);
  const third = between(text, '現在の状況に当てはまるものを全てお選びください。', '1-8：', 4);
  const [scheduling = '', ordered = ''] = second.split('現在の状況に');
  const [installed = '', installing = ''] = third.split('現在の状況に');
  const statusRows = rowsIn(status).map((row) => row.figures);
  const counts = statusRows.filter((row) => row.length >= 6);
  return {
    'survey-2022-01-status': counts.slice(0, 7),
    'survey-2022-01-response': [0, 1, 2, 3, 4].map((kind) =>
      counts.slice(6, 9).map((row) => row[kind] ?? null),
    ),
    'survey-2022-01-1-2': tableIn(between(text, '1-2：', '1-4：'), 5).slice(0, 9),
    'survey-2022-01-1-4': tableIn(ordered, 5),
    'survey-2022-01-1-6': tableIn(scheduling, 5),
    'survey-2022-01-1-8': tableIn(installing, 5),
    'survey-2022-01-1-10': tableIn(installed, 5),
    'survey-2022-01-2-1': tableIn(
      between(text, '回答 病院 医科 歯科', '〇 導入状況等調査の結果'),
      5,
    ),
    'survey-2022-01-outline': outline(text),
    'survey-2022-01-main-issues': mainIssues(text),
  };
}

function outline(text: string): Table {
  const page = between(text, '状況調査対象', 'オンライン資格確認の導入状況に関する調査について');
  const target = /約([\d,]+)施設/.exec(page)?.[1] ?? '';
  const answered = /計([\d,]+)件/.exec(page)?.[1] ?? '';
  const [, called = '', calledAnswered = ''] =
    /、(\d+)施設に対して架電[^\n]*\n(\d+)施設/.exec(page) ?? [];
  return numbers([target, answered, called, calledAnswered].join(' ')).map((value) => [value]);
}

/** ①–⑤: five shares each in printed order; ⓪: five difficulties without shares. */
function mainIssues(text: string): Table {
  const page = between(text, '①ポータルサイト登録済', '導入状況調査の集計結果について');
  const facilities = [...page.matchAll(/：\s*([\d,]+)\n/g)].map(
    (match) => numbers(match[1] ?? '')[0],
  );
  const shares = [...page.matchAll(/（約\s*([\d.]+)%）/g)].map((match) => Number(match[1]));
  const asked = Number(/：(\d+)※個別架電/.exec(page)?.[1]);
  const stages = [0, 1, 2, 3, 4].flatMap((stage) =>
    [0, 1, 2, 3, 4].map((rank) => [
      facilities[stage] ?? null,
      rank + 1,
      shares[stage * 5 + rank] ?? null,
    ]),
  );
  return [...[1, 2, 3, 4, 5].map((rank) => [asked, rank, null]), ...stages];
}
