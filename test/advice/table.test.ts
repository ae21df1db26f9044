import { describe, expect, test } from 'vitest';
import { adviceRow, advise } from '../../shared/advice/answer.ts';
import { type AdviceFacts, Holds, Trouble, Who } from '../../shared/advice/facts.ts';
import { ADVICE_TABLE } from '../../shared/advice/table.ts';
import { LANGUAGES } from '../../shared/kernel/texts.ts';
import { SOURCE_MONTH } from '../../shared/law/sources.ts';
import { on } from '../eligibility-view/support/coverages.ts';

const TODAY = '2026-11-21';
const facts = (given: Partial<AdviceFacts>): AdviceFacts => ({
  holds: 'card',
  trouble: 'none',
  who: 'under-70',
  ...given,
});
const expires = (date: string) => ({ certificateExpiresOn: on(date) });

/** Rows (a) to (i) of product.md F2 and the states of the 電子証明書: facts, day, row, day of change, share. */
test.each<[string, Partial<AdviceFacts>, string, string, string | null, string | null]>([
  ['a', {}, TODAY, 'card-reads', null, null],
  ['a', { who: 'late-elderly' }, TODAY, 'card-reads', null, null],
  ['a', expires('2030-01-15'), TODAY, 'card-reads', '2029-10-15', null],
  ['b', { trouble: 'not-confirmed' }, TODAY, 'not-confirmed', null, '3割'],
  ['b', { trouble: 'not-confirmed', who: 'preschool' }, TODAY, 'not-confirmed', null, '2割'],
  ['b', { trouble: 'not-read', who: 'from-70' }, TODAY, 'not-read', null, '1割から3割'],
  ['b', { trouble: 'not-read', who: 'late-elderly' }, TODAY, 'not-read', null, '1割から3割'],
  ['b', { trouble: 'not-read', ...expires('2030-01-15') }, TODAY, 'not-read', null, '3割'],
  ['c', { holds: 'nothing' }, TODAY, 'nothing', null, null],
  ['d', { trouble: 'pin' }, TODAY, 'pin', null, null],
  ['e', { holds: 'confirmation' }, TODAY, 'confirmation', null, null],
  [
    'e',
    { holds: 'confirmation', confirmationExpiresOn: on('2027-07-31') },
    TODAY,
    'confirmation',
    '2027-08-01',
    null,
  ],
  [
    'e',
    { holds: 'confirmation', confirmationExpiresOn: on('2026-11-20') },
    TODAY,
    'confirmation-ended',
    null,
    null,
  ],
  ['f', { trouble: 'eligibility-only' }, TODAY, 'eligibility-only', null, null],
  ['g', { holds: 'unregistered-card' }, TODAY, 'not-registered', null, null],
  ['h', { who: 'self-defence' }, TODAY, 'self-defence', null, null],
  ['h', { who: 'self-defence' }, '2024-12-01', 'card-reads', null, null],
  ['h', { who: 'day-labourer' }, TODAY, 'day-labourer', null, null],
  ['h', { who: 'day-labourer', trouble: 'not-read' }, TODAY, 'day-labourer', null, null],
  ['i', { holds: 'phone' }, TODAY, 'phone', null, null],
  ['i', { holds: 'phone', trouble: 'not-read' }, TODAY, 'phone-not-read', null, '3割'],
  ['i', { holds: 'phone' }, '2025-09-18', 'phone-not-yet', '2025-09-19', null],
  ['i', { holds: 'phone' }, '2025-09-19', 'phone', null, null],
  ['certificate', expires('2027-01-05'), TODAY, 'certificate-expiring', '2027-01-06', null],
  ['certificate', expires('2026-10-05'), TODAY, 'certificate-grace', '2027-02-01', null],
  ['certificate', expires('2026-07-31'), TODAY, 'certificate-past', null, '3割'],
  // Past the grace the reader fails whatever else is said of it; within it other trouble comes first.
  [
    'certificate',
    { trouble: 'not-read', ...expires('2026-07-31') },
    TODAY,
    'certificate-past',
    null,
    '3割',
  ],
  ['certificate', { trouble: 'pin', ...expires('2026-10-05') }, TODAY, 'pin', null, null],
  // The date on the card is surer than the answer to the question.
  [
    'certificate',
    { trouble: 'certificate-past', ...expires('2026-10-05') },
    TODAY,
    'certificate-grace',
    '2027-02-01',
    null,
  ],
  [
    'certificate',
    { trouble: 'certificate-grace', ...expires('2030-01-15') },
    TODAY,
    'card-reads',
    '2029-10-15',
    null,
  ],
  ['certificate', { trouble: 'certificate-grace' }, TODAY, 'certificate-grace', null, null],
  ['certificate', { trouble: 'certificate-past' }, TODAY, 'certificate-past', null, '3割'],
  ['former card', { holds: 'former-card' }, '2025-12-01', 'former-card-valid', '2025-12-02', null],
  [
    'former card',
    { holds: 'former-card' },
    '2025-12-02',
    'former-card-tolerated',
    '2026-04-01',
    null,
  ],
  ['former card', { holds: 'former-card' }, '2026-04-01', 'former-card-ended', null, null],
])('(%s) %j on %s: %s', (_, given, day, id, changesOn, share) => {
  const advice = advise(facts(given), on(day), 'ja');
  expect(advice).toMatchObject({ id, changesOn });
  if (share === null) expect(advice.share).toBeNull();
  else expect(advice.share).toContain(share);
});

describe('every combination of answers', () => {
  const all = Holds.options.flatMap((holds) =>
    Trouble.options.flatMap((trouble) => Who.options.map((who) => facts({ holds, trouble, who }))),
  );
  test.each(LANGUAGES)('has an answer in words with its source (%s)', (language) => {
    for (const one of all) {
      const advice = advise(one, on(TODAY), language);
      expect(advice.answer).not.toBe('');
      expect(advice.reason).not.toBe('');
      expect(JSON.stringify(advice)).not.toMatch(/undefined/);
      expect(advice.source.section).not.toBe('');
    }
  });
  test('nobody who shows a card is told to pay the full cost', () => {
    for (const one of all.filter(({ holds }) => holds !== 'nothing'))
      expect(advise(one, on(TODAY), 'ja').answer).not.toContain('10割');
  });
});

test('every row of the table is reached', () => {
  const days = ['2024-11-01', '2025-12-02', TODAY];
  const dates = [undefined, on('2026-07-31'), on('2026-10-05'), on('2027-01-05')];
  const reached = new Set(
    days.flatMap((day) =>
      Holds.options.flatMap((holds) =>
        Trouble.options.flatMap((trouble) =>
          Who.options.flatMap((who) =>
            dates.map(
              (date) =>
                adviceRow(
                  facts({
                    holds,
                    trouble,
                    who,
                    ...(date ? { certificateExpiresOn: date, confirmationExpiresOn: date } : {}),
                  }),
                  on(day),
                ).id,
            ),
          ),
        ),
      ),
    ),
  );
  expect([...reached].sort()).toEqual(ADVICE_TABLE.map(({ id }) => id).sort());
});

test('(a) says which certificates are not needed', () => {
  const { reason } = advise(facts({}), on(TODAY), 'ja');
  for (const name of [
    '高齢受給者証',
    '限度額適用認定証',
    '限度額適用・標準負担額減額認定証',
    '特定疾病療養受療証',
  ])
    expect(reason).toContain(name);
});

test('(b) tries screen, notice, word of mouth and 申立書 in this order', () => {
  const { steps } = advise(facts({ trouble: 'not-read' }), on(TODAY), 'ja');
  const words = ['PDF', '資格情報のお知らせ', '口頭', '被保険者資格申立書'];
  expect(steps.map((step) => words.findIndex((word) => step.includes(word)))).toEqual([0, 1, 2, 3]);
});

test('every row has a source with a date', () => {
  for (const { id, source } of ADVICE_TABLE)
    expect([id, SOURCE_MONTH[source.id]]).toEqual([id, expect.stringMatching(/^\d{4}-\d\d$/)]);
});
