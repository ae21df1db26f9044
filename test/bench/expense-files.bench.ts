import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flatCsv } from '../../shared/expenses/flat-csv.ts';
import { readNotice } from '../../shared/expenses/myna-csv/read.ts';
import { writeNotice } from '../../shared/expenses/myna-csv/write.ts';
import { fillForm } from '../../shared/expenses/nta-form/fill.ts';
import { ownTemplate } from '../../shared/expenses/nta-form/own/workbook.ts';
import { FormTemplate } from '../../shared/expenses/nta-form/template.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { realData } from '../support/real-data.ts';
import { household, longNotice } from './expense-household.ts';
import { converterRows, joined, plainTable, repacked } from './expense-peers.ts';
import { type Figure, median } from './figure.ts';

const ROUNDS = 15;
const LONG = 5_000;
const FOOT = {
  asOf: '2026-02-09' as IsoDate,
  completeTo: '2025-12-31' as IsoDate,
  nextExpectedOn: '2026-03-11' as IsoDate,
  operatorName: '健康保険ポータル',
};

type Run = () => unknown;

/** Milliseconds of processor time, ours and the peer's in turn, medians; the first round warms up. */
async function compared(ours: Run, peer: Run): Promise<{ value: number; peerValue: number }> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [index, run] of [ours, peer].entries()) {
      const before = process.cpuUsage();
      await run();
      const { user, system } = process.cpuUsage(before);
      if (round > 0) times[index as 0 | 1].push((user + system) / 1_000);
    }
  return { value: median(times[0]), peerValue: median(times[1]) };
}

const encode = (text: string) => new TextEncoder().encode(text);
const size = (text: string) => encode(text).length;

async function* csvFigures(): AsyncGenerator<Figure> {
  const { notices, flat } = household();
  const write = () => flatCsv(flat, FOOT);
  yield { name: `expense files: rows of five people`, value: flat.length, unit: 'rows' };
  yield {
    name: 'expense files: flat CSV',
    ...(await compared(write, () => joined(flat))),
    unit: 'ms',
    peer: 'cells joined by commas, formulas left alive',
  };
  yield { name: 'expense files: flat CSV', value: size(write()), unit: 'bytes' };
  const files = () => notices.map(writeNotice);
  yield {
    name: 'expense files: five notice CSVs written',
    ...(await compared(files, () => notices.map(({ items }) => joined(items)))),
    unit: 'ms',
    peer: 'cells joined by commas',
  };
  yield {
    name: 'expense files: five notice CSVs',
    value: files().reduce((sum, file) => sum + size(file), 0),
    unit: 'bytes',
  };
  const texts = files();
  const bytes = texts.map(encode);
  yield {
    name: 'expense files: five notice CSVs read and checked',
    ...(await compared(
      () => bytes.map(readNotice),
      () => texts.map(converterRows),
    )),
    unit: 'ms',
    peer: 'cut at the first comma as converters do, nothing checked',
  };
  const long = encode(writeNotice(longNotice(LONG)));
  if (readNotice(long).notice?.items.length !== LONG) throw new Error('rows are missing');
  yield {
    name: `expense files: notice CSV of ${LONG} rows read and checked`,
    ...(await compared(
      () => readNotice(long),
      () => converterRows(new TextDecoder().decode(long)),
    )),
    unit: 'ms',
    peer: 'cut at the first comma as converters do, nothing checked',
  };
}

async function* formFigures(): AsyncGenerator<Figure> {
  const filled = fillForm(household().form);
  if (!filled.ok) throw new Error(JSON.stringify(filled.problems));
  const { form } = filled;
  const own = () => ownTemplate(form.rows.length).fill(form);
  yield {
    name: 'expense files: tax form, our workbook',
    ...(await compared(own, () => plainTable(form))),
    unit: 'ms',
    peer: 'write-excel-file, plain table of the same rows',
  };
  yield {
    name: 'expense files: tax form, our workbook',
    value: (await own()).length,
    unit: 'bytes',
    peer: 'write-excel-file, plain table of the same rows',
    peerValue: (await plainTable(form)).length,
  };
  if (!realData) return;
  const official = readFileSync(join(realData, 'medical-expenses', 'iryouhi_form_v3.1.xlsx'));
  const template = await FormTemplate.read(official);
  yield {
    name: 'expense files: tax form, official workbook filled',
    ...(await compared(
      () => template.fill(form),
      () => repacked(official, form),
    )),
    unit: 'ms',
    peer: 'fflate: unpack, write the amounts only, pack',
  };
  yield {
    name: 'expense files: tax form, official workbook filled',
    value: (await template.fill(form)).length,
    unit: 'bytes',
    peer: 'the empty form',
    peerValue: official.length,
  };
  yield {
    name: 'expense files: official workbook read and checked, once',
    ...(await compared(
      () => FormTemplate.read(official),
      () => repacked(official, { ...form, rows: [] }),
    )),
    unit: 'ms',
    peer: 'fflate: unpack and pack',
  };
}

/** A five-person household's year in each format but PDF. */
export async function* bench(): AsyncGenerator<Figure> {
  yield* csvFigures();
  yield* formFigures();
}
