import { between, documentText, numbers, rowsIn, type Table } from './reading.ts';

const KINDS = ['病院', '医科診療所', '歯科診療所', '薬局'];

export function read002(): Record<string, Table> {
  const text = documentText('002');
  const page = between(
    text,
    '医療機関・薬局の対応状況について',
    'オンライン資格確認システムの導入推進状況',
  );
  const [, orders = '', share = '', all = ''] =
    /([\d,]+)施設（([\d.]+)%）／([\d,]+)施設/.exec(page.replaceAll('％', '%')) ?? [];
  const kinds = rowsIn(
    between(page, '＜顔認証付きカードリーダー申込数＞', '【参考').replaceAll('施設', ' '),
  );
  const reference = numbers(
    between(page, '【参考：健康保険証の利用の登録】', '１．現在の申込状況').replace(/[（）]/g, ' '),
  );
  const [registered, ofCards, applied = 0, appliedShare, issued = 0, issuedShare] = reference;
  return {
    'rollout-2021-09-orders': [
      ...kinds.map((row) => row.figures),
      numbers(`${orders} ${all} ${share}`),
    ],
    'registrations-2021-09': [
      [registered ?? null, ofCards ?? null, null],
      [applied * 10_000, null, appliedShare ?? null],
      [issued * 10_000, null, issuedShare ?? null],
    ],
    'rollout-2021-09-ready': ready(page),
    'rollout-2021-09-prefecture-bands': bands(page),
  };
}

/** The trial operation stands in the text before the ready ones. */
function ready(page: string): Table {
  const block = page.slice(page.indexOf('２．準備完了施設数'));
  const totals = [...block.matchAll(/([\d,]+)施設（([\d.]+)%）/g)].map((m) => numbers(m[0]));
  const counts = KINDS.map((kind) =>
    [...block.matchAll(new RegExp(`${kind} ([\\d,]+) 施設`, 'g'))].map(
      (match) => numbers(match[1] ?? '')[0] ?? null,
    ),
  );
  const [trial = [], done = []] = totals;
  return [
    ...counts.map(([trialCount = null, readyCount = null]) => [readyCount, null, trialCount, null]),
    [done[0] ?? null, done[1] ?? null, trial[0] ?? null, trial[1] ?? null],
  ];
}

function bands(page: string): Table {
  const note = between(page, '※ 病院の申込割合', '※ 公的医療機関等');
  const found = [...note.matchAll(/(全都道府県|\d+)(?:[都道府県]+)?で(\d+)[%％](?:超|以上)/g)].map(
    ([, number = '', percent = '']) => ({
      prefectures: number === '全都道府県' ? 47 : Number(number),
      percent: Number(percent),
    }),
  );
  // Printed: hospitals 60, 80, 70; clinics 50; dental 70, 60; pharmacies 70, 80.
  return [0, 2, 1, 3, 5, 4, 6, 7].map((place) => [found[place]?.prefectures ?? null]);
}
