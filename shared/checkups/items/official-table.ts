import { readCsv } from '../../kernel/csv.ts';
import type { Group, Item } from './item.ts';

/** 区分番号 of the official table. */
const GROUP_OF: Readonly<Record<string, Group>> = {
  10: 'body',
  20: 'examination',
  30: 'blood-pressure',
  40: 'information',
  50: 'lipids',
  60: 'glucose',
  70: 'urine',
  80: 'blood',
  400: 'judgement',
  500: 'questionnaire',
  900: 'elderly-questionnaire',
  700: 'information',
  800: 'information',
};
/** 区分 50 (生化学検査) holds what screens keep apart: by the first characters of the code. */
const GROUP_OF_STEM: Readonly<Record<string, Group>> = {
  '3B': 'liver',
  '3J': 'liver',
  '3A': 'liver',
  '3C': 'kidney',
  '8A': 'kidney',
  '5C': 'blood',
  '9A': 'heart',
  '9E': 'eye',
};

/**
 * The official table of items, `XMLhc24tab.csv`: a line of column numbers, one of column ids, one of Japanese
 * headings, then one line per item. @returns nothing when it is another file
 */
export function readOfficialTable(text: string): Item[] {
  const [, ids, , ...lines] = readCsv(text).map(({ fields }) => fields);
  const columns = new Map((ids ?? []).map((id, at) => [id, at]));
  const cell = (line: readonly string[], id: string): string =>
    (line[columns.get(`XMLITEM_${id}`) ?? -1] ?? '').trim();
  return lines.flatMap((line) => {
    const code = cell(line, '17CODE');
    const type = cell(line, 'TYPE');
    if (!/^[0-9A-Z]{17}$/.test(code) || !isType(type)) return [];
    return [
      {
        code,
        name: cell(line, 'NAME').replace(/[（）]/g, (one) => (one === '（' ? '(' : ')')),
        group: groupOf(code, cell(line, 'CATNO')),
        type,
        format: type === 'PQ' ? cell(line, 'FORMAT') : '',
        unit: cell(line, 'UNITNAME').normalize('NFKC'),
        ucum: cell(line, 'UNIT'),
        codeSystem: cell(line, 'CODEOID'),
      },
    ];
  });
}

const isType = (text: string): text is Item['type'] => /^(PQ|CD|CO|ST)$/.test(text);

function groupOf(code: string, section: string): Group {
  const stem = GROUP_OF_STEM[code.slice(0, 2)];
  if (stem && (section === '50' || section === '200')) return stem;
  return GROUP_OF[section] ?? 'other';
}

/** Items of ours that the official table has otherwise. Widths do not count; 後期 questions end in 「(後期)」 there. */
export function differencesFrom(own: readonly Item[], official: readonly Item[]): string[] {
  const known = new Map(official.map((item) => [item.code, item]));
  const plain = (text: string) => text.normalize('NFKC').replace(/\(後期\)$/, '');
  return own.flatMap((item) => {
    const found = known.get(item.code);
    if (!found) return [`${item.code}: not in the official table`];
    return (['name', 'type', 'format', 'ucum', 'codeSystem'] as const)
      .filter((field) => plain(found[field]) !== plain(item[field]))
      .map((field) => `${item.code}: ${field} is ${found[field]} there, ${item[field]} here`);
  });
}
