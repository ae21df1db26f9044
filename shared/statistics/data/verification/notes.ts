import type { Check, Footnote } from '../../codec.ts';

/** F12: the totals of 000 and 003 include 一括照会, those of 001 and 004 do not. */
export const bulkIncludedNote: Footnote = {
  by: 'portal',
  trap: 'bulk',
  text: {
    ja: '合計は一括照会を含みます。一括照会を含まない2023年7月・2024年9月の合計とは比べられません。',
    en: 'The total includes batch inquiries. It cannot be compared with the totals of July 2023 and September 2024, which do not.',
  },
};

export const bulkExcludedNote: Footnote = {
  by: 'portal',
  trap: 'bulk',
  text: {
    ja: '合計は一括照会を含みません。一括照会を含む2022年9月までの合計とは比べられません。',
    en: 'The total does not include batch inquiries. It cannot be compared with the totals up to September 2022, which do.',
  },
};

/** What 一括照会 is, in our words. */
export const bulkMeaningNote: Footnote = {
  by: 'document',
  text: {
    ja: '一括照会：医療機関等が予約患者などの資格を事前にまとめて照会すること。',
    en: 'Batch inquiry: a facility checks the coverage of booked patients in advance, all at once.',
  },
};

/** 本格運用 began on 2021-10-20; マイナポータル opened a day later. */
export const firstMonthNote = (day: 20 | 21): Footnote => ({
  by: 'document',
  text: {
    ja: `2021年10月は${day}日から31日まで。`,
    en: `October 2021: from the ${day}th to the 31st only.`,
  },
});

/** Down and across; where 一括照会 is included it is one part of the total. */
export const verificationChecks = (bulk: 'included' | 'excluded'): Check[] => [
  {
    rule: 'rows-sum',
    columns: ['total', 'card', 'certificate', ...(bulk === 'included' ? ['bulk'] : [])],
    total: 'total',
  },
  {
    rule: 'columns-sum',
    total: 'total',
    parts: ['card', 'certificate', ...(bulk === 'included' ? ['bulk'] : [])],
  },
];
