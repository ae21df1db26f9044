import * as v from 'valibot';
import type { Endpoint } from '../kernel/endpoint.ts';
import { LANGUAGES } from '../kernel/texts.ts';
import { BroughtFile, ExpenseYear, HouseholdYear } from './codec.ts';
import { Entry, StoredEntry } from './entries.ts';

const For = { for: v.optional(v.pipe(v.string(), v.maxLength(700))) };
/** Of the return; the running year when not said. Sent as text like every parameter. */
const Year = v.pipe(v.string(), v.regex(/^20[1-9]\d$/), v.transform(Number), v.minValue(2015));
const Version = v.pipe(v.string(), v.regex(/^\d{1,16}$/), v.transform(Number));

export const YearQuery = v.object({ ...For, year: v.optional(Year) });
export const ListQuery = v.object({
  ...YearQuery.entries,
  cursor: v.optional(v.pipe(v.string(), v.maxLength(200))),
});

export const EXPORT_FORMATS = ['csv', 'nta-xlsx', 'pdf', 'myna-csv'] as const;
export const ExportQuery = v.object({
  ...YearQuery.entries,
  format: v.picklist(EXPORT_FORMATS),
  /**
   * `household`: everyone one may act for; `person`: only the person in `for`. A マイナポータル CSV is always of
   * one person.
   */
  scope: v.optional(v.picklist(['household', 'person']), 'household'),
  /**
   * The 医療費通知情報 reaches the return another way too (マイナポータル連携, the signed XML): delivered rows stay
   * out of the form, or they would be counted twice. @source formats/etax-medical-expenses.md §4
   */
  linked: v.optional(v.picklist(['yes', 'no']), 'no'),
  lang: v.optional(v.picklist(LANGUAGES), 'ja'),
});
export type ExportQuery = v.InferOutput<typeof ExportQuery>;

/** `version`: of the entry that the change was made from; 0 when there was none. */
export const EntryChange = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER - 1)),
  entry: Entry,
});
export type EntryChange = v.InferOutput<typeof EntryChange>;

/** `NOTE#…`, `OWN#…` or `SUBSIDY#…`; see `entryKey`. */
const EntryKey = v.pipe(v.string(), v.regex(/^(NOTE|OWN|SUBSIDY)#[\w.-]{1,120}$/));
export const EntryQuery = v.object({ ...For, key: EntryKey });
export const RemoveQuery = v.object({
  ...EntryQuery.entries,
  version: v.pipe(Version, v.minValue(1)), // what is not there is not removed
});

/** A file as it is, in base64: the charset of the file is told by its bytes. */
export const BroughtBody = v.object({ file: v.pipe(v.string(), v.base64()) });
export const BroughtAnswer = v.object({
  file: BroughtFile,
  /** Name of the person of the household whose file it is, when it was kept with them instead. */
  placedWith: v.optional(v.string()),
  /** Stable codes with line and 項目名; values of the file are not repeated. */
  findings: v.array(
    v.object({ code: v.string(), severity: v.string(), line: v.number(), field: v.string() }),
  ),
});
export type BroughtAnswer = v.InferOutput<typeof BroughtAnswer>;
const FileId = v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/));

/** A conflict (409) carries what is there now beside its code. */
export const ConflictProblem = v.object({
  type: v.literal('/problems/conflict'),
  status: v.literal(409),
  current: v.nullable(StoredEntry),
});

const reading = [
  'not-signed-in',
  'session-expired',
  'not-available',
  'invalid-input',
  'no-audit',
] as const;

export const listExpenses = {
  method: 'get',
  path: '/api/expenses',
  summary: 'One year of expenses (医療費通知情報) of a person, with what the person added',
  data: 'health',
  query: ListQuery,
  answer: ExpenseYear,
  problems: reading,
} as const satisfies Endpoint;

export const householdExpenses = {
  method: 'get',
  path: '/api/expenses/household',
  summary: 'Sums of the tax year of everyone one may act for; with `for` of that person only',
  data: 'health',
  query: YearQuery,
  answer: HouseholdYear,
  problems: reading,
} as const satisfies Endpoint;

export const exportExpenses = {
  method: 'get',
  path: '/api/expenses/export',
  summary:
    'The year as a file: flat CSV, 医療費集計フォーム (NTA, Ver.3.1), PDF, or CSV in the form of マイナポータル',
  data: 'health',
  query: ExportQuery,
  media: [
    'text/csv',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/pdf',
  ],
  problems: [...reading, 'not-found'],
} as const satisfies Endpoint;

export const getEntry = {
  method: 'get',
  path: '/api/expenses/entries',
  summary: 'One entry as it is now: what to put a refused change together with',
  data: 'health',
  query: EntryQuery,
  answer: v.object({ current: v.nullable(StoredEntry) }),
  problems: reading,
} as const satisfies Endpoint;

export const putEntry = {
  method: 'put',
  path: '/api/expenses/entries',
  summary: 'Writes what a person adds: a note on a row, a row of their own, 「pays 0」 of a year',
  data: 'health',
  query: v.object(For),
  body: EntryChange,
  answer: StoredEntry,
  problems: [...reading, 'conflict', 'too-many-requests'],
} as const satisfies Endpoint;

export const removeEntry = {
  method: 'delete',
  path: '/api/expenses/entries',
  summary: 'Takes an entry back; writing it again brings it back',
  data: 'health',
  query: RemoveQuery,
  answer: v.object({ removed: v.boolean() }),
  problems: [...reading, 'conflict'],
} as const satisfies Endpoint;

export const bringNotice = {
  method: 'post',
  path: '/api/expenses/brought',
  summary:
    'Keeps a 医療費通知情報 CSV from マイナポータル beside the delivered rows; the file itself as body, or in JSON',
  data: 'health',
  query: v.object(For),
  body: BroughtBody,
  answer: BroughtAnswer,
  problems: [...reading, 'too-many-requests'],
} as const satisfies Endpoint;

export const removeNotice = {
  method: 'delete',
  path: '/api/expenses/brought',
  summary: 'Removes a brought file',
  data: 'health',
  query: v.object({ ...For, id: FileId }),
  answer: v.object({ removed: v.boolean() }),
  problems: reading,
} as const satisfies Endpoint;
