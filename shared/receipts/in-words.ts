import { toWareki } from '../kernel/wareki.ts';
import type { Payer, Receipt, ReceiptKind } from './codec.ts';
import type { DispensingDay, Prescription } from './dispensing-day.ts';
import { extractMedications } from './extract-medications.ts';
import { unitsInWords } from './units-in-words.ts';

const KINDS: Readonly<Record<ReceiptKind, string>> = {
  medical: '医科',
  dpc: 'DPC',
  dental: '歯科',
  dispensing: '調剤',
};
const FORMS = { provider: '請求（審査前）', insurer: '審査後' } as const;
const SETTINGS = { inpatient: '入院', 'in-house': '院内', outside: '院外' } as const;
const ROUTES: Readonly<Record<Prescription['route'], string>> = {
  internal: '内服',
  'as-needed': '屯服',
  external: '外用',
  injection: '注射',
  home: '在宅',
  other: 'その他',
};
const UNITS = { days: '日分', doses: '回分', total: '回' } as const;
const PAYERS = ['保険', '第一公費', '第二公費', '第三公費', '第四公費'] as const;
const UNCODED_DISEASE = '0000999';

/**
 * One receipt as lines that a person reads, for whoever looks into a file: whose, where, when, what each
 * payer is asked for, the billing units, the medicines by day. Codes stay codes: names need the masters.
 */
export function receiptInWords(receipt: Receipt): string[] {
  const { kind, form, inpatient, institution, person, careMonth, claimMonth } = receipt;
  const place = kind === 'dispensing' ? '' : inpatient ? ' 入院' : ' 入院外';
  const notes = receipt.specialNotes.length > 0 ? `、特記 ${receipt.specialNotes.join('・')}` : '';
  return [
    `${KINDS[kind]}${place} ${careMonth}診療、${claimMonth ?? '月不明'}請求、${FORMS[form]}、種別 ${receipt.typeCode}${notes}`,
    `${institution.name || '名称なし'}（${institution.code}）${prescriberOf(receipt)}`,
    `${person.name || '氏名なし'} ${person.birthDate ? toWareki(person.birthDate) : '生年月日なし'}生 ${person.sex === '1' ? '男' : person.sex === '2' ? '女' : '性別なし'}${receipt.admittedOn ? ` ${receipt.admittedOn}入院` : ''}`,
    ...receipt.payers.map((payer) => payerLine(payer, receipt)),
    ...diseaseLine(receipt),
    ...unitsInWords(receipt.units),
    ...extractMedications(receipt).flatMap(dayLines),
  ];
}

const prescriberOf = ({ dispensing }: Receipt): string =>
  dispensing
    ? ` 処方 ${dispensing.prescriber.name || '名称なし'}（${dispensing.prescriber.code}）`
    : '';

function payerLine({ rank, number, claimed, assessed }: Payer, { kind }: Receipt): string {
  const days = kind === 'dispensing' ? '回' : '日';
  const after = assessed?.points === undefined ? '' : `、審査後 ${assessed.points}点`;
  const { mealCost, mealCount, patientPays } = assessed ?? claimed;
  const meals = mealCost ? `、食事 ${mealCount ?? '―'}回 ${mealCost}円` : '';
  const pays = patientPays === undefined ? '' : `、負担 ${patientPays}円`;
  return `${PAYERS[rank]} ${number}: ${claimed.days ?? '―'}${days} ${claimed.points ?? '―'}点${after}${meals}${pays}`;
}

function diseaseLine({ details }: Receipt): string[] {
  const diseases = details.diagnoses.map(
    ({ code, name, main }) =>
      `${code === UNCODED_DISEASE && name !== '' ? name : code}${main ? '（主）' : ''}`,
  );
  return diseases.length > 0 ? [`傷病 ${diseases.join('、')}`] : [];
}

const dayLines = (day: DispensingDay): string[] =>
  day.prescriptions.map(({ route, usage, instruction, quantity, drugs }) => {
    const words = [usage, instruction ?? ''].filter((one) => one !== '').join(' ');
    const list = drugs.map(({ drugCode, dose }) => `${drugCode} ${dose}`).join('、');
    return `薬 ${day.dispensedOn} ${SETTINGS[day.setting]} ${ROUTES[route]} ${list} ${quantity.amount}${UNITS[quantity.unit]}${words && ` ${words}`}`;
  });
