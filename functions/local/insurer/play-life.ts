import type { Cancellation } from '../../../shared/cancellation/codec.ts';
import { calendarOf } from '../../../shared/cancellation/status.ts';
import { addDays, type IsoDate } from '../../../shared/kernel/dates.ts';
import { CannotDo, findRequest } from './find-request.ts';
import type { Office } from './office.ts';
import { sendLines } from './send-file.ts';
import { inWords, viewOn } from './show.ts';

/**
 * One request from now to its confirmation, each step on its own day: accepted, certificate issued, release
 * asked for, the due day, the list of N+2. The portal shows each step as soon as its page is loaded again.
 */
export async function playLife(office: Office, request: Cancellation): Promise<void> {
  const { insurerNumber, receiptNumber, personId } = request;
  const on = (today: IsoDate): Office => ({ ...office, today });
  const step = async (today: IsoDate, what: string, lines?: () => Promise<unknown>) => {
    office.say(`\n=== ${today}  ${what}`);
    await lines?.();
    const now = await findRequest(office, receiptNumber);
    office.say(`\n${inWords(await viewOn(on(today), now, today))}`);
  };
  const result = (today: IsoDate, event: string) => () =>
    sendLines(on(today), 'results', [[insurerNumber, receiptNumber, event, today, '']]);

  const days = [1, 3, 4].map((after) => addDays(request.requestedOn, after));
  const [accepted, issued, sent] = days as [IsoDate, IsoDate, IsoDate];
  await step(request.requestedOn, 'requested by the citizen');
  await step(accepted, 'the insurer accepts', result(accepted, 'accepted'));
  await step(issued, 'the insurer issues the 資格確認書', result(issued, 'certificate-issued'));
  await step(sent, 'the insurer asks for the release', result(sent, 'release-requested'));
  const { progress } = await findRequest(office, receiptNumber);
  const calendar = calendarOf(progress);
  if (!calendar) throw new CannotDo('This request is not open any more: look at it with show.');
  await step(calendar.dueOn, 'last day with the card');
  await step(addDays(calendar.dueOn, 1), 'the registration has ended, the list is not here yet');
  const listed = addDays(calendar.dueOn, 12);
  await step(listed, 'the list of N+2 comes', () =>
    sendLines(on(listed), 'registrations', [
      [listed, 'monthly', insurerNumber, personId, 'cancelled', '', calendar.dueOn, ''],
    ]),
  );
}
