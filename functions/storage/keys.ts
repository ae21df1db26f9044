/**
 * The whole table on one screen. One partition per owner and id; every read of a screen is one Query or
 * GetItem in one partition, and IAM is granted on the prefix (`dynamodb:LeadingKeys`).
 *
 * | owner       | id                                    | sort keys                                    | written by |
 * |-------------|---------------------------------------|----------------------------------------------|------------|
 * | session     | hash of the cookie token              | CURRENT                                      | identity   |
 * | sessionList | personId                              | hash of the token: sign-out everywhere       | identity   |
 * | signIn      | hash of `state`                       | CURRENT: one attempt, used once              | identity   |
 * | link        | hash of issuer and `sub`              | CURRENT: person, or wrong tries              | identity   |
 * | nameIndex   | hash of folded name, birth date, sex  | personId: candidates for the first sign-in   | ingest     |
 * | cardIndex   | insurer, 記号, 番号                    | personId, validFrom: who holds this card     | ingest     |
 * | eligibility | personId                              | PERSON, COVERAGE…, LOOKAGAIN                 | ingest     |
 * | household   | personId who acts                     | WARD…: children; GRANT…: proxies             | ingest     |
 * | medications | personId                              | receipt version and dispensing day           | ingest     |
 * | broughtMedications | personId                        | set and part of a お薬手帳 the person brought | medications |
 * | treatments  | personId                              | receipt version                              | ingest     |
 * | expenses    | personId                              | receipt version; carries whose it is; paper  | ingest     |
 * | checkups    | personId                              | day, checkup and version                     | ingest     |
 * | waitingCheckups | insurer, 記号, 番号                | CURRENT; checkups without a person yet       | ingest     |
 * | checkupStatus | insurer                             | fiscal year and delivery: when registered    | ingest     |
 * | expenseNotes| personId whose expenses               | NOTE#, OWN#, SUBSIDY#, BROUGHT#, COUNT#      | expenses   |
 * | waiting     | insurer, 記号, 番号; file              | CURRENT; all parts of receipts without a person yet; their list | ingest |
 * | file        | sha-256 of the delivered file; index  | CURRENT; REJECTED…, PIECE…: to run again     | ingest     |
 * | delivery    | sha-256 of a large file; OPEN, LATEST  | PLAN, CHUNK…; one item per object or kind    | ingest, delivery |
 * | master      | drugs                                 | CURRENT; edition and chunk                   | ingest     |
 * | cancellation| personId                              | CURRENT, PAST…, KEY…, REGISTRATION           | cancellation, exchange |
 * | exchange    | insurer; insurer and day              | OPEN…, REQUEST…: work; instant: rows to send | cancellation, exchange |
 * | access      | personId whose data                   | instant and id: one record per view          | all        |
 * | case        | day                                   | instant and id: for the insurer's desk       | identity   |
 * | facilityReport | day                                | REPORT… per facility; COUNT… per sender       | facilities |
 */
export const TABLE = { pk: 'pk', sk: 'sk', ttl: 'expiresAtEpochSeconds' } as const;

export const prefix = {
  session: 'SESS#',
  sessionList: 'SESSLIST#',
  signIn: 'SIGNIN#',
  link: 'LINK#',
  nameIndex: 'NAME#',
  cardIndex: 'CARD#',
  eligibility: 'ELIG#',
  household: 'HOUSE#',
  medications: 'MED#',
  broughtMedications: 'MEDNOTE#',
  treatments: 'TREAT#',
  expenses: 'EXP#',
  expenseNotes: 'EXPNOTE#',
  checkups: 'CHK#',
  waitingCheckups: 'CHKWAIT#',
  checkupStatus: 'CHKSTATUS#',
  waiting: 'WAIT#',
  file: 'FILE#',
  master: 'MASTER#',
  delivery: 'DELIV#',
  cancellation: 'CANC#',
  exchange: 'EXCH#',
  access: 'ACCESS#',
  case: 'CASE#',
  facilityReport: 'FREP#',
} as const;
export type Owner = keyof typeof prefix;

export const pk = (owner: Owner, id: string) => `${prefix[owner]}${id}`;

/** Parts of a card as one id. `|` cannot occur: `foldCardText` output is checked by the codec. */
export const cardId = (insurerNumber: string, symbol: string, number: string) =>
  `${insurerNumber}|${symbol}|${number}`;

export const sk = {
  current: 'CURRENT',
  person: 'PERSON',
  coverages: 'COVERAGE#',
  coverage: (validFrom: string, insurerNumber: string) => `COVERAGE#${validFrom}#${insurerNumber}`,
  /** Cards that told whose a receipt is and changed: receipts are to be matched again. */
  lookAgain: 'LOOKAGAIN',
  ward: (personId: string) => `WARD#${personId}`,
  cardHolder: (personId: string, validFrom: string) => `${personId}#${validFrom}`,
  /** Care month first, then the receipt, so that all versions of one receipt lie side by side. */
  receiptPart: (careMonth: string, receiptKey: string, version: string, part: string) =>
    `${careMonth}#${receiptKey}#${version}#${part}`,
  /** Day first, so that the latest lie at the end. */
  checkup: (examinedOn: string, checkupKey: string, version: string) =>
    `${examinedOn}#${checkupKey}#${version}`,
  checkupStatus: (fiscalYear: number, asOf: string, file: string) =>
    `${fiscalYear}#${asOf}#${file}`,
  /** One part of a split お薬手帳; a whole one has one part. */
  broughtPart: (setId: string, part: number) => `${setId}#${String(part).padStart(3, '0')}`,
  rejectedLines: 'REJECTED#',
  rejected: (line: number, field: string) => `REJECTED#${String(line).padStart(9, '0')}#${field}`,
  pieces: 'PIECE#',
  piece: (line: number) => `PIECE#${String(line).padStart(9, '0')}`,
  plan: 'PLAN',
  chunks: 'CHUNK#',
  chunk: (number: number) => `CHUNK#${String(number).padStart(6, '0')}`,
  edition: (edition: string, chunk: number) =>
    `EDITION#${edition}#${String(chunk).padStart(3, '0')}`,
  pastRequests: 'PAST#',
  pastRequest: (requestedAt: string, id: string) => `PAST#${requestedAt}#${id}`,
  /** What one Idempotency-Key led to; the key is hashed. */
  idempotency: (keyHash: string) => `KEY#${keyHash}`,
  registration: 'REGISTRATION',
  openRequests: 'OPEN#',
  openRequest: (id: string) => `OPEN#${id}`,
  requestOwner: (id: string) => `REQUEST#${id}`,
  facilityReport: (facilityId: string, what: string, sender: string) =>
    `REPORT#${facilityId}#${what}#${sender}`,
  /** How many reports of a sender, or of all, a day has. */
  reportCount: (sender: string) => `COUNT#${sender}`,
  event: (instant: string, id: string) => `${instant}#${id}`,
} as const;

export type Reach = { read: readonly Owner[]; write: readonly Owner[] };

/** What every function that shows health data needs before its own data: who asks, for whom. */
const asking = ['session', 'household', 'eligibility'] as const;

/** What delivered files fill, whether read whole or in chunks. */
const imports = {
  read: [
    'eligibility',
    'cardIndex',
    'household',
    'medications',
    'treatments',
    'expenses',
    'checkups',
    'waitingCheckups',
    'checkupStatus',
    'waiting',
    'file',
    'master',
    'delivery',
  ],
  write: [
    'eligibility',
    'nameIndex',
    'cardIndex',
    'household',
    'medications',
    'treatments',
    'expenses',
    'checkups',
    'waitingCheckups',
    'checkupStatus',
    'waiting',
    'file',
    'master',
    'delivery',
  ],
} as const;

/** What each Lambda may touch. Its IAM policy is made from this; nothing may Scan. */
export const reach = {
  identity: {
    read: [
      'session',
      'sessionList',
      'signIn',
      'link',
      'nameIndex',
      'cardIndex',
      'household',
      'eligibility',
    ],
    write: ['session', 'sessionList', 'signIn', 'link', 'access', 'case'],
  },
  medications: {
    read: [...asking, 'medications', 'broughtMedications', 'master'],
    write: ['session', 'access', 'broughtMedications'],
  },
  /** Delivered rows are only read; what people add lies apart. */
  expenses: {
    read: [...asking, 'expenses', 'expenseNotes'],
    write: ['session', 'access', 'expenseNotes'],
  },
  checkups: { read: [...asking, 'checkups', 'checkupStatus'], write: ['session', 'access'] },
  treatments: { read: [...asking, 'treatments', 'master'], write: ['session', 'access'] },
  /** `cancellation`: how 中間サーバー's lists show the card. */
  eligibility: { read: [...asking, 'cancellation'], write: ['session', 'access'] },
  cancellation: {
    read: [...asking, 'cancellation', 'exchange'],
    write: ['session', 'access', 'cancellation', 'exchange'],
  },
  /** Public figures out of the program itself: no partition at all. */
  statistics: { read: [], write: [] },
  /** Open data lie in files; only what visitors report is written. */
  facilities: { read: [], write: ['facilityReport'] },
  pdf: { read: [], write: [] }, // data in, PDF out
  /** Small deliveries whole, large ones in chunks. */
  ingest: imports,
  delivery: imports,
  /** Files from and to insurers about 利用登録解除. */
  exchange: {
    read: ['eligibility', 'cancellation', 'exchange'],
    write: ['cancellation', 'exchange'],
  },
  /** How old the oldest unfinished delivery is. */
  watch: { read: ['delivery'], write: [] },
} as const satisfies Record<string, Reach>;
export type Feature = keyof typeof reach;
