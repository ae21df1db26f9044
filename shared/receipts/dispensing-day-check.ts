import { isRealDate } from '../kernel/dates.ts';

type Fields = Readonly<Record<string, unknown>>;

const ROUTES: ReadonlySet<unknown> = new Set([
  'internal',
  'as-needed',
  'external',
  'injection',
  'home',
  'other',
]);
const SETTINGS: ReadonlySet<unknown> = new Set(['inpatient', 'in-house', 'outside']);
const UNITS: ReadonlySet<unknown> = new Set(['days', 'doses', 'total']);

/** Is it what `DispensingDayShape` accepts? */
export function isDispensingDay(value: unknown): boolean {
  if (!isObject(value)) return false;
  return (
    isDate(value.dispensedOn) &&
    (value.prescribedOn === undefined || isDate(value.prescribedOn)) &&
    typeof value.facilityCode === 'string' &&
    typeof value.facilityName === 'string' &&
    isPrescriber(value.prescribedBy) &&
    SETTINGS.has(value.setting) &&
    (value.share === undefined || isNumber(value.share)) &&
    isListOf(value.prescriptions, isPrescription)
  );
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const isNumber = (value: unknown): boolean => typeof value === 'number' && !Number.isNaN(value);

const isDate = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isRealDate(value);

const isOptionalText = (value: unknown): boolean =>
  value === undefined || typeof value === 'string';

function isListOf(value: unknown, isOne: (one: unknown) => boolean): boolean {
  if (!Array.isArray(value)) return false;
  for (const one of value) if (!isOne(one)) return false;
  return true;
}

const isPrescriber = (value: unknown): boolean =>
  value === 'same' ||
  (isObject(value) && typeof value.code === 'string' && typeof value.name === 'string');

const isPrescription = (value: unknown): boolean =>
  isObject(value) &&
  ROUTES.has(value.route) &&
  typeof value.usage === 'string' &&
  isOptionalText(value.instruction) &&
  isListOf(value.comments, isComment) &&
  isObject(value.quantity) &&
  isNumber(value.quantity.amount) &&
  UNITS.has(value.quantity.unit) &&
  isListOf(value.drugs, isItem);

const isComment = (value: unknown): boolean =>
  isObject(value) && typeof value.code === 'string' && typeof value.text === 'string';

const isItem = (value: unknown): boolean =>
  isObject(value) &&
  typeof value.drugCode === 'string' &&
  isNumber(value.dose) &&
  isOptionalText(value.singleDose);
