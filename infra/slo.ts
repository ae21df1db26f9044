/**
 * What the portal promises, as code: alarms and dashboard are made from it. Our own figures where the
 * product sheet has none (§6: one fault of any part recovers in under 10 minutes).
 */
export const SLO = {
  /** Answers that are not 5xx, in percent of an hour; 99.9 % of a month is 43 minutes. */
  availabilityPercent: 99.9,
  /** 99 of 100 answers of a screen are there within, milliseconds, cold starts included. */
  screenP99Ms: 1_500,
  /** A page is printed for 99 of 100 within, milliseconds. */
  pdfP99Ms: 4_000,
  /** No sign-in, or nobody who sees medicines, for so long: minutes. At 5 million visits a day one a second. */
  silenceMinutes: 30,
  /** The oldest delivery that is not imported, hours: what comes by the evening is in by the morning. */
  oldestDeliveryHours: 6,
  /** Days since the last complete delivery of a kind: receipts come monthly, coverages on working days. */
  deliveryEveryDays: { receipts: 33, eligibility: 5 },
  /** Requests turned away at the edge. */
  blockedIn5Minutes: 50_000,
} as const;
