import { createReadStream } from 'node:fs';
import type { Cancellation } from '../../../shared/cancellation/codec.ts';
import { calendarOf, statusOf } from '../../../shared/cancellation/status.ts';
import { type IsoDate, isRealDate } from '../../../shared/kernel/dates.ts';
import { outgoingFile } from '../../cancellation/exchange/outgoing-file.ts';
import { overdueFile } from '../../cancellation/exchange/overdue-report.ts';
import { changeInsurer } from './change-insurer.ts';
import { CannotDo, findRequest, insurerNumbers, openRequests } from './find-request.ts';
import type { Office } from './office.ts';
import { playLife } from './play-life.ts';
import { sendBytes, sendLines } from './send-file.ts';
import { inWords, viewOn } from './show.ts';

export type Command = {
  usage: string;
  does: string;
  run: (office: Office, given: readonly string[]) => Promise<void>;
};

/** One result line of today about one request, then what the citizen sees. */
const result =
  (event: string, defaultReason = '') =>
  async (office: Office, [receipt, ...words]: readonly string[]): Promise<void> => {
    const request = await findRequest(office, receipt);
    const { insurerNumber, receiptNumber } = request;
    const reason = words.join(' ') || defaultReason;
    await sendLines(office, 'results', [
      [insurerNumber, receiptNumber, event, office.today, reason],
    ]);
    await show(office, receiptNumber);
  };

/** One line of a daily query about the person of one request. */
const query =
  (registration: string, dates: (request: Cancellation, today: IsoDate) => [string, string]) =>
  async (office: Office, [receipt, ...words]: readonly string[]): Promise<void> => {
    const request = await findRequest(office, receipt);
    const [registeredOn, endedOn] = dates(request, office.today);
    await sendLines(office, 'registrations', [
      [
        office.today,
        'daily',
        request.insurerNumber,
        request.personId,
        registration,
        registeredOn,
        endedOn,
        words.join(' '),
      ],
    ]);
    await show(office, request.receiptNumber);
  };

async function show(office: Office, receipt?: string): Promise<void> {
  const request = await findRequest(office, receipt);
  office.say(`\n${inWords(await viewOn(office, request))}`);
}

/** The day on which the registration ended, as far as a list of today can say. */
const endOf = ({ progress }: Cancellation, today: IsoDate): IsoDate => {
  const due = calendarOf(progress)?.dueOn;
  return due && due <= today ? due : today;
};

/** 初回登録・有効期限状況一覧 of this month about every open request. */
const monthly =
  (carriedOut: boolean) =>
  async (office: Office): Promise<void> => {
    const open = await openRequests(office);
    if (open.length === 0) throw new CannotDo('There is no open request.');
    const lines = open.map((request) => {
      const due = calendarOf(request.progress)?.dueOn;
      const done = carriedOut && due !== undefined && due < office.today;
      const state = done ? ['cancelled', '', due, ''] : ['registered', '', '', ''];
      return [office.today, 'monthly', request.insurerNumber, request.personId, ...state];
    });
    await sendLines(office, 'registrations', lines);
    for (const { receiptNumber } of open) await show(office, receiptNumber);
  };

const toEnd = async (office: Office, pieces: AsyncIterable<string>): Promise<void> => {
  for await (const piece of pieces) office.print(piece);
};

const R = '[RECEIPT]';

/** Everything the insurer and 中間サーバー can do, by name. Without a receipt number: the only open request. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  life: {
    usage: R,
    does: 'a whole life from today on, day by day',
    run: async (office, [receipt]) => playLife(office, await findRequest(office, receipt)),
  },
  list: {
    usage: '',
    does: 'open requests of all insurers',
    run: async (office) => {
      for (const request of await openRequests(office))
        office.print(
          `${request.receiptNumber}  ${request.requestedOn}  ${statusOf(request.progress)}  ${request.insurerName}\n`,
        );
    },
  },
  show: {
    usage: R,
    does: 'what the citizen sees today',
    run: (office, [receipt]) => show(office, receipt),
  },
  requests: {
    usage: '[DAY]',
    does: 'files with the requests of a day, one per insurer',
    run: async (office, [day = office.today]) => {
      if (!isRealDate(day)) throw new CannotDo(`${day} is no date.`);
      for (const insurer of insurerNumbers) {
        office.say(`to ${insurer}`);
        await toEnd(office, outgoingFile(office.exchange, insurer, day as IsoDate));
      }
    },
  },
  accept: { usage: R, does: '受付', run: result('accepted') },
  refuse: {
    usage: `${R} [REASON]`,
    does: '差戻し',
    run: result('returned', '氏名と記号・番号が一致しません'),
  },
  issue: { usage: R, does: '資格確認書交付', run: result('certificate-issued') },
  held: { usage: R, does: '資格確認書 was issued before', run: result('certificate-held') },
  send: {
    usage: R,
    does: '解除依頼, accepted by 中間サーバー today',
    run: result('release-requested'),
  },
  error: {
    usage: `${R} [REASON]`,
    does: '初回登録解除エラー',
    run: result('release-error', '資格情報と一致しません'),
  },
  confirm: {
    usage: R,
    does: 'daily query: released',
    run: query('cancelled', (request, today) => ['', endOf(request, today)]),
  },
  monthly: { usage: '', does: 'list of this month: what was due is released', run: monthly(true) },
  late: {
    usage: '',
    does: 'list of this month that still shows every registration',
    run: monthly(false),
  },
  change: {
    usage: R,
    does: 'the person joins another insurer today',
    run: async (office, [receipt]) => {
      const request = await findRequest(office, receipt);
      office.say(`Now insured with ${await changeInsurer(office, request)}.`);
      await show(office, request.receiptNumber);
    },
  },
  'return-card': {
    usage: R,
    does: 'daily query: card returned',
    run: query('card-returned', (_, today) => ['', today]),
  },
  'end-certificate': {
    usage: R,
    does: 'daily query: certificate revoked',
    run: query('certificate-ended', (_, today) => ['', today]),
  },
  'register-again': {
    usage: 'RECEIPT',
    does: 'daily query: registered anew today',
    run: query('registered', (_, today) => [today, '']),
  },
  read: {
    usage: 'FILE',
    does: 'any file in the formats of shared/cancellation/README.md',
    run: async (office, [file]) => {
      if (file === undefined) throw new CannotDo('Which file?');
      const summary = await sendBytes(office, createReadStream(file));
      office.say(JSON.stringify(summary));
    },
  },
  overdue: {
    usage: '',
    does: 'what is late today, one report per insurer',
    run: async (office) => {
      for (const insurer of insurerNumbers)
        await toEnd(office, overdueFile(office.exchange, insurer, office.today));
    },
  },
};
