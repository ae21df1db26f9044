import type { FacilityStatus } from '../../shared/facilities/kinds.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { type Bitmap, emptyBitmap, setBit } from './bitmap.ts';
import { STATUS_DAY } from './index-layout.ts';

/** Status of all rows on a day: it changes with the calendar, so the rows of a day are gathered once. */
export class StatusColumns {
  readonly #operatingFrom: Int32Array;
  #today: IsoDate | undefined;
  #rows: Record<FacilityStatus, Bitmap> | undefined;

  constructor(operatingFrom: Int32Array) {
    this.#operatingFrom = operatingFrom;
  }

  statusOf(row: number, today: IsoDate): FacilityStatus {
    return statusFrom(this.#operatingFrom[row] as number, STATUS_DAY.of(today));
  }

  /** Not to be changed by the caller. */
  rowsWith(status: FacilityStatus, today: IsoDate): Bitmap {
    if (!this.#rows || this.#today !== today) {
      this.#rows = this.#gather(today);
      this.#today = today;
    }
    return this.#rows[status];
  }

  #gather(today: IsoDate): Record<FacilityStatus, Bitmap> {
    const count = this.#operatingFrom.length;
    const rows = {
      operating: emptyBitmap(count),
      preparing: emptyBitmap(count),
      unlisted: emptyBitmap(count),
    };
    const day = STATUS_DAY.of(today);
    for (let row = 0; row < count; row += 1)
      setBit(rows[statusFrom(this.#operatingFrom[row] as number, day)], row);
    return rows;
  }
}

function statusFrom(operatingFrom: number, today: number): FacilityStatus {
  if (operatingFrom === STATUS_DAY.UNLISTED) return 'unlisted';
  return operatingFrom <= today ? 'operating' : 'preparing';
}
