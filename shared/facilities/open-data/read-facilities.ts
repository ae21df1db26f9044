import type { Band } from '../bands.ts';
import type { OpenFlags } from '../day-plans.ts';
import { type FacilityKind, kindOfClass } from '../kinds.ts';
import {
  codeCell,
  detached,
  flagCell,
  isDestroyedId,
  numberCell,
  restoredId,
  textCell,
  withLineBreaks,
} from './cells.ts';
import type { Header } from './header.ts';
import { type BandColumns, bandColumns, NO_BANDS, readBands } from './hours-cells.ts';
import type { ImportReport, RejectionCode } from './report.ts';
import type { OpenDataRow } from './row-source.ts';

/** One record of 01-1, 02-1, 03-1, 04 or 05, cells read but not yet weighed against other records. */
export type FacilityRecord = {
  id: string;
  kind: FacilityKind;
  name: string;
  kana: string;
  alias: string;
  /** Codes as delivered, empty when missing. */
  prefecture: string;
  municipality: string;
  address: string;
  /** Texts of the two coordinates. */
  lat: string;
  lng: string;
  web: string;
  flags: OpenFlags;
  otherClosures: string;
  beds: number | undefined;
  /** Only in 04 and 05; the others have files of their own. */
  hours: readonly (readonly Band[])[];
  reception: readonly (readonly Band[])[];
};

const WEEKDAYS = ['月', '火', '水', '木', '金', '土', '日'];
const WEEKS = [1, 2, 3, 4, 5];
const bands = (from: number, to: number, name: string) =>
  Array.from(
    { length: to - from + 1 },
    (_, n) => [`{日}_${name}${from + n}_開始時間`, `{日}_${name}${from + n}_終了時間`] as const,
  );

/** Reads records of one facility file by column name. */
export class FacilityReader {
  readonly #file: string;
  readonly #report: ImportReport;
  readonly #at: Readonly<Record<string, number>>;
  readonly #days: readonly number[];
  readonly #weeks: readonly number[];
  readonly #hours: BandColumns;
  readonly #reception: BandColumns;
  readonly #shape: Header['shape'];

  constructor(file: string, header: Header, report: ImportReport) {
    this.#file = file;
    this.#report = report;
    this.#shape = header.shape;
    this.#at = {
      id: header.at('ID'),
      name: header.at('正式名称', '名称'),
      kana: header.at('正式名称（フリガナ）', 'フリガナ'),
      alias: header.at('略称'),
      class: header.at('機関区分'),
      prefecture: header.at('都道府県コード'),
      municipality: header.at('市区町村コード'),
      address: header.at('所在地'),
      lat: header.at('所在地座標（緯度）'),
      lng: header.at('所在地座標（経度）'),
      web: header.at('案内用ホームページアドレス', '薬局のホームページアドレス'),
      closures: header.at('その他の休診日（gw、お盆等）', 'その他の閉店日（gw、お盆等）'),
      beds: header.at('合計病床数'),
    };
    this.#days = [
      ...WEEKDAYS.map((day) => header.at(`営業日（${day}）`, `毎週決まった曜日に休診（${day}）`)),
      header.at('営業日（祝）', '祝日に休診', '祝日'),
    ];
    this.#weeks = WEEKS.flatMap((week) =>
      WEEKDAYS.map((day) =>
        header.at(
          `定期閉店第${week}週（${day}）`,
          `決まった週に休診（定期週）第${week}週（${day}）`,
        ),
      ),
    );
    this.#hours = bandColumns(header, [...bands(1, 4, '開店時間帯'), ...bands(1, 3, '就業時間帯')]);
    this.#reception = bandColumns(header, bands(1, 3, '外来受付時間帯'));
  }

  /** @returns undefined when the record is rejected */
  read({ line, fields }: OpenDataRow): FacilityRecord | undefined {
    const cell = (name: string) => fields[this.#at[name] as number] ?? '';
    const text = (name: string) => textCell(cell(name), this.#report);
    const reject = (field: string, code: RejectionCode): undefined => {
      this.#report.reject({ file: this.#file, line, field, code });
    };
    const address = text('address');
    const rawId = cell('id').trim();
    if (rawId === '') return reject('ID', 'id-missing');
    if (isDestroyedId(rawId)) return reject('ID', 'id-destroyed');
    const id = detached(restoredId(rawId, address, this.#report));
    const kind = this.#kind(cell('class').normalize('NFKC').trim(), id);
    if (!kind) return reject('機関区分', 'kind-unknown');
    const name = text('name');
    if (name === '') return reject('正式名称', 'name-missing');
    this.#report.accepted += 1;
    const hoursHere = this.#shape === 'pharmacies' || this.#shape === 'midwives';
    return {
      id,
      kind,
      name,
      kana: text('kana'),
      alias: text('alias'),
      prefecture: codeCell(cell('prefecture'), 2, this.#report),
      municipality: codeCell(cell('municipality'), 3, this.#report),
      address,
      lat: detached(cell('lat').trim()),
      lng: detached(cell('lng').trim()),
      web: detached(cell('web')),
      flags: {
        days: this.#days.map((at) => flagCell(fields[at] ?? '')).join(''),
        weeks: this.#weeks.map((at) => flagCell(fields[at] ?? '')).join(''),
      },
      otherClosures: withLineBreaks(text('closures')),
      beds: numberCell(cell('beds')) || undefined,
      hours: hoursHere ? readBands(fields, this.#hours, this.#report) : NO_BANDS,
      reception: hoursHere ? readBands(fields, this.#reception) : NO_BANDS,
    };
  }

  /** 機関区分, else what the shape says, else the third character of the ID. */
  #kind(facilityClass: string, id: string): FacilityKind | undefined {
    if (this.#shape === 'pharmacies') return 'pharmacy';
    if (this.#shape === 'midwives') return 'midwife';
    return kindOfClass(facilityClass === '' ? (id[2] ?? '') : facilityClass);
  }
}
