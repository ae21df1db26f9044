import { addDays, type IsoDate } from '../../../../shared/kernel/dates.ts';
import type { DemoPerson } from '../person.ts';
import { AT, documentOf, summersUntil } from './people.ts';
import type { Section, Written, WrittenDocument } from './v08.ts';
import { elderlyAnswers, measured, measuredRow, nothingToNote } from './values.ts';

/** 後期高齢者健診 has no waist, no メタボ判定, no 保健指導レベル. */
const CODES = [
  '9N001000000000001',
  '9N006000000000001',
  '9N011000000000001',
  '9A751000000000001',
  '9A761000000000001',
  '3F015000002327101',
  '3F070000002327101',
  '3F077000002327101',
  '3B035000002327201',
  '3B045000002327201',
  '3B090000002327101',
  '3D046000001906202',
];

/** Every way in which a value can be missing, or lie outside of what can be written. */
const STRANGE: readonly Written[] = [
  { code: '3F070000002327101', value: '10', interpretation: 'LX' },
  { code: '3F015000002327101', value: '99999', interpretation: 'H' },
  { code: '3B090000002327101', value: '2000', interpretation: 'HX' },
  { code: '2A030000001930101', value: '11.4', interpretation: 'L', range: ['11.5', '15.0'] },
  { code: '3B035000002327201', nullFlavor: 'NI' },
  { code: '3B045000002327201', nullFlavor: 'NA' },
  { code: '1A020000000191111', nullFlavor: 'UNK' },
  { code: '3D046000001906202', negated: true },
  { code: '1A010000000191111', negated: true },
  { code: '9A110160700000011', negated: true },
  { code: '9N512000000000011', value: '2' },
  // Not in our table: carried under the name that the document gives it.
  {
    code: '9N091000000000001',
    value: '4',
    name: '反復唾液嚥下テスト',
    type: 'PQ',
    unit: '{times}',
  },
];

const mainSection = (entries: Section['entries']): Section => ({
  code: '01020',
  title: '広域連合保健事業の結果',
  entries,
});

/** Two years of 後期高齢者健診; in the second one much could not be measured. */
export function elderCheckups(person: DemoPerson, today: IsoDate): WrittenDocument[] {
  const autumn = summersUntil(today, '05-20');
  const about = (examinedOn: IsoDate, sections: readonly Section[]) =>
    documentOf(person, examinedOn, {
      created: addDays(examinedOn, 25),
      program: '020',
      institution: AT.clinic,
      sections,
    });
  const before = mainSection([
    ...measuredRow(CODES, '148.2 44.6 20.3 138 78 96 58 112 22 14 16 5.8'),
    ...nothingToNote,
    { code: '9N141000000000011', value: '3' },
    { code: '1A020000000191111', value: '1' },
    { code: '1A010000000191111', value: '1' },
    ...elderlyAnswers('321221222222111'),
  ]);
  const now = mainSection([
    ...measuredRow(CODES.slice(0, 5), '147.9 42.1 19.2 162 84'),
    measured('3F077000002327101', '109'),
    ...STRANGE,
    { code: '9N056000000000011', value: '1' },
    { code: '9N056160400000049', value: '高血圧、白内障（手術）' },
    { code: '9N061000000000011', value: '1' },
    { code: '9N061160800000049', value: '足のむくみ' },
    {
      code: '9N511000000000049',
      value: '血圧について主治医に相談してください',
      doctor: '見本　一郎',
    },
    ...elderlyAnswers('421112112111211'),
  ]);
  const unknown: Section = {
    code: '01910',
    title: '追加の検査',
    entries: [measured('9N121000000000001', '71')],
  };
  return [about(autumn(1), [before]), about(autumn(0), [now, unknown])];
}
