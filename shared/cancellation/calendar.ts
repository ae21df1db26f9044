import { addMonths, dateInJapan, type IsoDate, lastDayOf, monthOf } from '../kernel/dates.ts';

/**
 * The calendar of 利用登録解除. N is the month in Japan in which 中間サーバー accepts the insurer's request
 * (解除依頼): the registration ends with the last day of N+1, and the list of N+2 shows that it did.
 *
 * @source 004, 「利用登録解除の流れ」: 申請受付の翌月末に解除; N+2月の初回登録・有効期限状況一覧で確認
 */
export type ReleaseCalendar = {
  /** Last calendar day of N+1: the card works as insurance card up to and including it. */
  dueOn: IsoDate;
  /** Last day of N+2: by then the monthly list has arrived. Which day of N+2 it comes is not published. */
  confirmedBy: IsoDate;
};

/** @param acceptedOn day in Japan on which 中間サーバー accepted */
export function releaseCalendar(acceptedOn: IsoDate): ReleaseCalendar {
  const accepted = monthOf(acceptedOn);
  return {
    dueOn: lastDayOf(addMonths(accepted, 1)),
    confirmedBy: lastDayOf(addMonths(accepted, 2)),
  };
}

/** The day in Japan of an acceptance that is told as an instant: midnight in Tokyo decides the month. */
export const acceptanceDay = (instant: Date): IsoDate => dateInJapan(instant);

/** What can honestly be said before 中間サーバー has accepted: 「今月中に保険者が依頼すれば…」. */
export type ConditionalDates = {
  /** The insurer has to ask by this day … */
  askedBy: IsoDate;
  /** … for the registration to end on this one; … */
  dueOn: IsoDate;
  /** … asking in the month after, on this one. */
  dueOnIfNextMonth: IsoDate;
};

export const conditionalDates = (today: IsoDate): ConditionalDates => ({
  askedBy: lastDayOf(monthOf(today)),
  dueOn: releaseCalendar(today).dueOn,
  dueOnIfNextMonth: releaseCalendar(today).confirmedBy,
});
