import type { Cancellation } from '../../../shared/cancellation/codec.ts';
import type { CancellationView } from '../../../shared/cancellation/contract.ts';
import { timelineTexts } from '../../../shared/cancellation/timeline-texts.ts';
import { viewOf } from '../../../shared/cancellation/view.ts';
import { dateText } from '../../../shared/kernel/date-text.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { Office } from './office.ts';

/** What the citizen reads about a request on a day. */
export async function viewOn(
  office: Office,
  request: Cancellation,
  today: IsoDate = office.today,
): Promise<CancellationView> {
  const person = await office.people.find(request.personId);
  if (!person) throw new Error('the person of the request is gone');
  const [records, coverages] = await Promise.all([
    office.store.load(request.personId),
    office.store.coverages(request.personId),
  ]);
  return viewOf({ person, coverages, listed: records.listed, request, phoneOf: () => null }, today);
}

/** The view in words, as the page has them. */
export function inWords(view: CancellationView): string {
  const texts = timelineTexts.ja;
  const { dueOn, confirmedBy } = view;
  const dates = dueOn && confirmedBy ? datesOf(view, { dueOn, confirmedBy }) : [];
  return [
    `${view.asOf}  ${view.receiptNumber}  【${texts.states[view.state].name}】`,
    ...(view.entry === 'open' ? dates : []),
    ...(view.error ? [texts.error({ on: view.error.on })] : []),
    ...view.delays.map(({ delay, days }) => texts.delays[delay]({ days: String(days) })),
    ...view.history.map(
      ({ event, on, detail }) =>
        `  ${on}  ${texts.events[event]}${detail === undefined ? '' : `（${detail}）`}`,
    ),
  ].join('\n');
}

function datesOf(
  { awaitsConfirmation, asOf }: CancellationView,
  { dueOn, confirmedBy }: { dueOn: IsoDate; confirmedBy: IsoDate },
): string[] {
  const texts = timelineTexts.ja;
  const dates = { dueOn: dateText(dueOn, 'ja'), confirmedBy: dateText(confirmedBy, 'ja') };
  if (awaitsConfirmation) return [texts.awaits(dates)];
  return asOf <= dueOn ? [texts.due(dates), texts.confirmation(dates)] : [];
}
