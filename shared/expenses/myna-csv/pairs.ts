import type { NoticeFindings } from './finding.ts';
import type { NoticeLine } from './lines.ts';
import {
  AMOUNT_KEYS,
  CREATED_ON,
  foldKey,
  HEADING,
  HOLDER_KEYS,
  INSURER_KEYS,
  ITEM_KEYS,
  PERIOD,
  SECTIONS,
  type Section,
  TITLES,
  UNTIL,
} from './names.ts';

/** One `項目名,内容` line in its section; `head` is what stands before the first section. */
export type Pair = { section: Section | 'head'; name: string; value: string; line: number };

const byKey = <T extends string>(names: Readonly<Record<T, string>>) =>
  new Map(Object.entries<string>(names).map(([name, key]) => [foldKey(key), name]));

const SECTION_OF = byKey(SECTIONS) as ReadonlyMap<string, Section>;
const TOTALS = byKey({ period: PERIOD, ...AMOUNT_KEYS });
const NAMES: Readonly<Record<Section | 'head', ReadonlyMap<string, string>>> = {
  head: byKey({ createdOn: CREATED_ON }),
  holder: byKey(HOLDER_KEYS),
  overview: byKey({ until: UNTIL }),
  totals: TOTALS,
  yearTotals: TOTALS,
  items: byKey(ITEM_KEYS),
  insurers: byKey(INSURER_KEYS),
};
const TITLE = new Set<string>([...TITLES, HEADING[0]].map(foldKey));
/** Rows and insurers go on where their section comes again, as it may when the insurer changed. */
const MAY_REPEAT: ReadonlySet<Section> = new Set(['items', 'insurers']);
const ITEM_STARTS = foldKey(ITEM_KEYS.careMonth);

/** What stands in the sections, with the lines of the sections themselves. */
export type NoticePairs = { pairs: Pair[]; opened: ReadonlySet<Section>; titled: boolean };

/**
 * Lines as names and values. A value that was cut by commas of its own is put together again; empty cells at
 * the end, as spreadsheets add them, do not count.
 */
export function noticePairs(lines: readonly NoticeLine[], findings: NoticeFindings): NoticePairs {
  const pairs: Pair[] = [];
  const opened = new Set<Section>();
  let section = 'head' as Section | 'head';
  let titled = false;
  const folded = new Map<string, string>(); // eight names fill the file
  const open = (next: Section, line: number) => {
    if (opened.has(next) && !MAY_REPEAT.has(next))
      findings.add('section-repeated', 'note', line, SECTIONS[next]);
    opened.add(next);
    section = next;
  };
  for (const { line, cells } of lines) {
    const [first = '', ...rest] = cells;
    while (rest.length > 1 && rest.at(-1) === '') rest.pop();
    const value = rest.join(',');
    const key = folded.get(first) ?? foldKey(first);
    folded.set(first, key);
    const next = SECTION_OF.get(key);
    if (next && value === '') {
      open(next, line);
      continue;
    }
    if (TITLE.has(key)) {
      titled = true;
      continue;
    }
    if (key === ITEM_STARTS && section !== 'items') {
      findings.add('section-missing', 'note', line, SECTIONS.items);
      open('items', line);
    }
    const name = NAMES[section].get(key);
    if (name === undefined) {
      if (value === '') findings.add('line-not-understood', 'note', line);
      else findings.add('unknown-key', 'note', line);
      continue;
    }
    if (rest.length > 1) findings.add('too-many-cells', 'note', line, first);
    pairs.push({ section, name, value, line });
  }
  return { pairs, opened, titled };
}
