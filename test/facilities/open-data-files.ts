import { generateCountry } from '../../functions/facilities/generate-country.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';

/** Official header lines, as the generator writes them. */
const headers = new Map(
  generateCountry({ facilities: 0, seed: 0, edition: '2026-06-01' as IsoDate }).map(
    ({ name, chunks }) => [name.slice(0, 4), [...chunks].join('')],
  ),
);
const headerOf = (file: string): { line: string; names: string[] } => {
  const line = headers.get(file) ?? '';
  return { line, names: line.replace('\ufeff', '').trim().slice(1, -1).split('","') };
};
type Cells = Record<string, string>;

const rowOf = (names: readonly string[], cells: Cells): string =>
  `${names
    .map((name) => (name.startsWith('所在地座標') ? cells[name] : `"${cells[name] ?? ''}"`))
    .join(',')}\r\n`;

/** An invented clinic, open Monday to Saturday. */
export const clinic = (cells: Cells = {}): Cells => ({
  ID: '2722399000010',
  正式名称: 'あおぞら医院',
  '正式名称（フリガナ）': 'アオゾライイン',
  機関区分: '2',
  都道府県コード: '27',
  市区町村コード: '127',
  所在地: '大阪府大阪市北区梅田１－１',
  '所在地座標（緯度）': '34.705123',
  '所在地座標（経度）': '135.498111',
  ...Object.fromEntries(
    ['月', '火', '水', '木', '金', '土'].map((day) => [`毎週決まった曜日に休診（${day}）`, '1']),
  ),
  '毎週決まった曜日に休診（日）': '0',
  祝日に休診: '0',
  ...cells,
});

/** 02-1 with these records. */
export function clinicFile(records: readonly Cells[]): string {
  const { line, names } = headerOf('02-1');
  return line + records.map((cells) => rowOf(names, cells)).join('');
}

type Bands = Record<string, [from: string, to: string]>;

/** 02-2: one record per band. */
export function hoursFile(
  departments: readonly [id: string, code: string, name: string, ...bands: Bands[]][],
): string {
  const { line, names } = headerOf('02-2');
  const rows = departments.flatMap(([id, code, name, ...bands]) =>
    bands.map((days, index) => {
      const cells: Cells = {
        ID: id,
        診療科目コード: code,
        診療科目名: name,
        診療時間帯: String(index + 1),
      };
      for (const [day, [from, to]] of Object.entries(days)) {
        cells[`${day}_診療開始時間`] = from;
        cells[`${day}_診療終了時間`] = to;
      }
      return rowOf(names, cells);
    }),
  );
  return line + rows.join('');
}

/** 05 with one invented pharmacy. */
export function pharmacyFile(cells: Cells): string {
  const { line, names } = headerOf('05_p');
  const own: Cells = {
    ID: '2755399000010',
    名称: 'あおぞら薬局',
    機関区分: '5',
    都道府県コード: '27',
    市区町村コード: '127',
    所在地: '大阪府大阪市北区梅田１－２',
    '所在地座標（緯度）': '34.705124',
    '所在地座標（経度）': '135.498112',
    ...Object.fromEntries(
      ['月', '火', '水', '木', '金', '土', '日'].map((day) => [`営業日（${day}）`, '1']),
    ),
  };
  return line + rowOf(names, { ...own, ...cells });
}
