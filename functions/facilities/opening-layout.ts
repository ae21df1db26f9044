export const DAY_MINUTES = 1440;
/** The 366 days of a leap year, as bits. */
export const YEAR_WORDS = 12;
export const LEAP_YEAR = 2024;

/** 0 for 1 January … 365, the same in every year. */
export const dayOfYear = (date: string): number =>
  Math.round(
    (Date.parse(`${LEAP_YEAR}-${date.slice(5)}T00:00:00Z`) - Date.UTC(LEAP_YEAR, 0, 1)) /
      86_400_000,
  );
