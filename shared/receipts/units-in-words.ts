import { BURDENS } from './burden.ts';
import type { BillingUnit, ReceiptComment } from './codec.ts';
import { SECTIONS } from './sections.ts';

const MEALS = '97';

/** Billing units as lines; equal ones of different days (meals, 入院料) as one line. */
export function unitsInWords(units: readonly BillingUnit[]): string[] {
  const lines = new Map<string, { count: number; days: string[] }>();
  for (const unit of units) {
    const what = wordsOf(unit);
    const line = lines.get(what) ?? { count: 0, days: [] };
    line.count += unit.count;
    line.days.push(
      ...unit.days.map(({ day, count }) => (count === 1 ? `${day}` : `${day}（${count}）`)),
    );
    lines.set(what, line);
  }
  return [...lines].map(([what, { count, days }]) =>
    count === 0 ? what : `${what}×${count} ${days.join('・')}日`,
  );
}

/** 診療識別, who pays, codes with amounts, comments, and what one time costs: meals in yen. */
function wordsOf({ section, burden, before, items, after, points }: BillingUnit): string {
  const codes = items.map(({ code, amount, material, comments }) => {
    const name = material?.name ? `「${material.name}」` : '';
    return `${code}${name}${amount === undefined ? '' : `×${amount}`}${textOf(comments)}`;
  });
  const cost = points === undefined ? '' : `${points}${section === MEALS ? '円' : '点'}`;
  const what = [textOf(before), codes.join(' '), textOf(after), cost].filter((one) => one !== '');
  return `${SECTIONS[section] ?? section} [${BURDENS[burden] ?? burden}] ${what.join(' ')}`;
}

const textOf = (comments: readonly ReceiptComment[]): string =>
  comments.map(({ code, text }) => `（${text || code}）`).join('');
