import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { moves, stateDiagram } from '../../shared/cancellation/diagram.ts';
import { readHeading } from '../../shared/cancellation/exchange-columns.ts';
import { readLine } from '../../shared/cancellation/exchange-line.ts';
import { OUTGOING_COLUMNS } from '../../shared/cancellation/outgoing.ts';
import { OVERDUE_COLUMNS } from '../../shared/cancellation/overdue.ts';
import { isReceiptNumber } from '../../shared/cancellation/receipt-number.ts';
import { STATUSES } from '../../shared/cancellation/status.ts';
import { readCsv } from '../../shared/kernel/csv.ts';

const readme = readFileSync(
  new URL('../../shared/cancellation/README.md', import.meta.url),
  'utf8',
);
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\n\`\`\``, 'gs'))].map(
    ([, text]) => text as string,
  );

test('the drawn states are those of the code', () => {
  expect(blocks('mermaid')).toEqual([stateDiagram()]);
});

test('every state is reached, and only 申請済 and 受付 lead to a withdrawal', () => {
  const all = moves();
  const reached = new Set(['requested', ...all.map(({ to }) => to)]);
  for (const status of STATUSES) expect(reached).toContain(status);
  const leads = all.filter(({ event }) => event === 'withdrawn').map(({ from }) => from);
  expect(leads).toEqual(['requested', 'accepted', 'accepted, error']);
});

describe('examples', () => {
  const [outgoing, results, registrations] = blocks('csv').map((text) =>
    readCsv(text).map(({ fields }) => fields),
  );
  test('outgoing columns', () => {
    expect(outgoing?.[0]).toEqual([...OUTGOING_COLUMNS]);
    expect(outgoing?.[1]).toHaveLength(OUTGOING_COLUMNS.length);
    expect(isReceiptNumber(outgoing?.[1]?.[0] ?? '')).toBe(true);
    expect(readme).toContain(`\`${OVERDUE_COLUMNS.join(',')}\``);
  });
  test.each([
    ['results', results],
    ['registrations', registrations],
  ])('%s can be read', (kind, rows) => {
    const [heading, ...lines] = rows ?? [];
    const columns = readHeading(heading ?? []);
    expect(columns?.kind).toBe(kind);
    expect(lines.length).toBeGreaterThan(2);
    for (const fields of lines)
      expect(columns && readLine(fields, columns)).not.toMatchObject({ kind: 'unusable' });
  });
});
