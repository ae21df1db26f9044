/** Dates of the person (where known) and of the law, already in words. */
export type Days = {
  certificate: string | undefined;
  grace: string | undefined;
  confirmation: string | undefined;
  insuranceCard: string;
  tolerance: string;
  phone: string;
  selfDefence: string;
};

/** What to do, and why. */
export type Answer = { answer: (days: Days) => string; reason: (days: Days) => string };
