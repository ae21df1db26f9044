import type { Band } from '../bands.ts';
import type { DepartmentHours } from '../codec.ts';
import { departmentOf, EMERGENCY_DEPARTMENT, isOtherDepartment } from '../departments.ts';
import { type Week as Days, readWeek, weekText } from '../week-text.ts';
import { detached, isDestroyedId, textCell } from './cells.ts';
import type { Header } from './header.ts';
import {
  type BandColumns,
  bandColumns,
  isEmpty,
  joinDays,
  NO_BANDS,
  readBands,
} from './hours-cells.ts';
import type { ImportReport } from './report.ts';
import type { OpenDataRow } from './row-source.ts';

type Pending = {
  id: string;
  code: string;
  name: string;
  hours: Days;
  reception: Days;
  filled: boolean;
};

/**
 * Departments and their hours by ID of the facility (01-2, 02-2, 03-2): three records per department and
 * half a million departments, so equal weeks are kept once.
 */
export class HoursReader {
  readonly byId = new Map<string, DepartmentHours[]>();
  readonly #file: string;
  readonly #report: ImportReport;
  readonly #weeks = new Map<string, string>();
  readonly #at: { id: number; code: number; name: number };
  readonly #hours: BandColumns;
  readonly #reception: BandColumns;
  #pending: Pending | undefined;

  constructor(file: string, header: Header, report: ImportReport) {
    this.#file = file;
    this.#report = report;
    this.#at = {
      id: header.at('ID'),
      code: header.at('診療科目コード'),
      name: header.at('診療科目名'),
    };
    this.#hours = bandColumns(header, [['{日}_診療開始時間', '{日}_診療終了時間']]);
    this.#reception = bandColumns(header, [['{日}_外来受付開始時間', '{日}_外来受付終了時間']]);
  }

  push({ line, fields }: OpenDataRow): void {
    const id = (fields[this.#at.id] ?? '').trim();
    if (id === '' || isDestroyedId(id)) {
      const code = id === '' ? 'id-missing' : 'id-destroyed';
      this.#report.reject({ file: this.#file, line, field: 'ID', code });
      return;
    }
    const raw = (fields[this.#at.code] ?? '').normalize('NFKC').trim();
    const code = /^\d{4}$/.test(raw) ? `0${raw}` : raw;
    const name = fields[this.#at.name] ?? '';
    const last = this.#pending;
    if (!last || last.id !== id || last.code !== code || last.name !== name) {
      this.#flush();
      this.#pending = { id, code, name, hours: NO_BANDS, reception: NO_BANDS, filled: false };
    }
    const pending = this.#pending as Pending;
    pending.hours = joinDays(pending.hours, readBands(fields, this.#hours, this.#report));
    pending.reception = joinDays(pending.reception, readBands(fields, this.#reception));
    pending.filled ||= this.#reception.some((day) =>
      day.some(([from]) => (fields[from] ?? '') !== ''),
    );
    this.#report.accepted += 1;
  }

  end(): void {
    this.#flush();
  }

  #flush(): void {
    const pending = this.#pending;
    this.#pending = undefined;
    if (!pending) return;
    const { id, code, hours, reception } = pending;
    this.#countReception(pending);
    const known = this.byId.get(id) ?? [];
    const name = this.#departmentName(pending);
    const same = known.findIndex((one) => one.code === code && one.name === name);
    const before = known[same];
    const department = before
      ? this.#department(
          code,
          name,
          joinDays(readWeek(before.hours), hours),
          joinDays(before.reception ? readWeek(before.reception) : NO_BANDS, reception),
        )
      : this.#department(code, name, hours, reception);
    known.splice(before ? same : known.length, 1, department);
    this.byId.set(this.byId.has(id) ? id : detached(id), known);
  }

  #department(code: string, name: string, hours: Days, reception: Days): DepartmentHours {
    return {
      code,
      name,
      hours: this.#once(hours),
      ...(isEmpty(reception) ? {} : { reception: this.#once(reception) }),
    };
  }

  /** The official name of the code; "other" departments keep what the facility wrote. */
  #departmentName({ code, name: raw }: Pending): string {
    const name = textCell(raw, this.#report);
    const official = departmentOf(code);
    if (!official) {
      this.#report.count('department-unknown');
      return name;
    }
    if (isOtherDepartment(code)) return name || official.name;
    if (name !== official.name) this.#report.count('department-spelling');
    return official.name;
  }

  #countReception({ hours, reception, filled }: Pending): void {
    if (isEmpty(hours)) return;
    if (isEmpty(reception))
      this.#report.count(filled ? 'reception-placeholder' : 'reception-missing');
    else if (reception.some((bands, day) => endOf(bands) > endOf(hours[day] ?? [])))
      this.#report.count('reception-later');
  }

  #once(days: Days): string {
    const text = weekText(days);
    const known = this.#weeks.get(text);
    if (known !== undefined) return known;
    this.#weeks.set(text, text);
    return text;
  }
}

const endOf = (bands: readonly Band[]): number => bands.at(-1)?.[1] ?? 0;

/** 救急科 around the clock says nothing about outpatient hours. */
export function outpatientHours(
  departments: readonly DepartmentHours[],
  report: ImportReport,
): Days {
  let days: Days = NO_BANDS;
  for (const { code, hours: text } of departments) {
    const hours = readWeek(text);
    const allDay = hours.some((bands) => bands.some(([from, to]) => from === 0 && to === 1440));
    if (code === EMERGENCY_DEPARTMENT && allDay) report.count('emergency-all-day');
    else days = joinDays(days, hours);
  }
  return days;
}
