import { certificateChangesOn, certificateState } from '../eligibility/certificate.ts';
import { addDays, type IsoDate } from '../kernel/dates.ts';
import { inForce, LAW } from '../law/rules.ts';
import type { Source } from '../law/sources.ts';
import type { AdviceFacts, Trouble } from './facts.ts';

export type AdviceId =
  | 'day-labourer'
  | 'nothing'
  | 'former-card-ended'
  | 'former-card-tolerated'
  | 'former-card-valid'
  | 'confirmation-ended'
  | 'confirmation'
  | 'not-registered'
  | 'phone-not-yet'
  | 'phone-not-read'
  | 'phone'
  | 'certificate-past'
  | 'certificate-grace'
  | 'not-confirmed'
  | 'not-read'
  | 'pin'
  | 'eligibility-only'
  | 'certificate-expiring'
  | 'self-defence'
  | 'card-reads';

/** What is tried one after the other when the card cannot be checked. */
export type StepId = 'screen-and-card' | 'notice-and-card' | 'returning' | 'declaration';

export type AdviceRow = {
  id: AdviceId;
  /** Letter of the row in product.md F2. */
  item: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'certificate' | 'former-card';
  applies: (facts: AdviceFacts, on: IsoDate) => boolean;
  /** The first day on which the answer may be another one, as far as it is known. */
  changesOn?: (facts: AdviceFacts, on: IsoDate) => IsoDate | undefined;
  source: Source;
  steps?: readonly StepId[];
  /** The answer says which share of the cost is paid. */
  share?: boolean;
};

const paper = (section: string): Source => ({ id: '004', section });
const WAYS = paper('医療機関等の窓口で患者が資格確認を受ける方法');
const CANNOT = paper('マイナンバーカードによるオンライン資格確認を行うことができない場合の対応');
const EXPIRY = paper('電子証明書の有効期限の状況に応じたマイナ保険証の利用');

const INSTEAD: readonly StepId[] = [
  'screen-and-card',
  'notice-and-card',
  'returning',
  'declaration',
];
const WITH_CARD: readonly StepId[] = ['screen-and-card', 'notice-and-card'];

const dayAfter = (date: IsoDate | undefined) => date && addDays(date, 1);
const certificateDay = ({ certificateExpiresOn }: AdviceFacts, on: IsoDate) =>
  certificateChangesOn(certificateExpiresOn, on);
const card = (trouble: Trouble) => (facts: AdviceFacts, on: IsoDate) =>
  facts.holds === 'card' && troubleOf(facts, on) === trouble;

/** The date on the card, where it is known, decides about the 電子証明書; else the answer to the question. */
function troubleOf({ trouble, certificateExpiresOn }: AdviceFacts, on: IsoDate): Trouble {
  const state = certificateState(certificateExpiresOn, on);
  if (state === 'unknown') return trouble;
  if (state === 'past') return 'certificate-past';
  if (trouble !== 'none' && !trouble.startsWith('certificate')) return trouble;
  return state === 'grace' ? 'certificate-grace' : 'none';
}

/**
 * What to bring and show: the first row that applies is the answer; the last one always does for a card.
 * @source product.md F2 「What to bring」 (a)–(i); each row names its own
 */
export const ADVICE_TABLE: readonly AdviceRow[] = [
  { id: 'day-labourer', item: 'h', applies: ({ who }) => who === 'day-labourer', source: CANNOT },
  {
    id: 'nothing',
    item: 'c',
    applies: ({ holds }) => holds === 'nothing',
    source: { id: '002', section: 'ケース１：マイナンバーカードや被保険者証等の不持参の場合' },
  },
  {
    id: 'former-card-valid',
    item: 'former-card',
    applies: ({ holds }, on) => holds === 'former-card' && inForce('insuranceCard', on),
    changesOn: () => dayAfter(LAW.insuranceCard.validTo),
    source: LAW.insuranceCard.source,
  },
  {
    id: 'former-card-tolerated',
    item: 'former-card',
    applies: ({ holds }, on) => holds === 'former-card' && inForce('insuranceCardTolerance', on),
    changesOn: () => dayAfter(LAW.insuranceCardTolerance.validTo),
    source: LAW.insuranceCardTolerance.source,
  },
  {
    id: 'former-card-ended',
    item: 'former-card',
    applies: ({ holds }) => holds === 'former-card',
    source: LAW.insuranceCard.source,
  },
  {
    id: 'confirmation-ended',
    item: 'e',
    applies: ({ holds, confirmationExpiresOn }, on) =>
      holds === 'confirmation' && confirmationExpiresOn !== undefined && confirmationExpiresOn < on,
    source: paper('マイナ保険証・資格情報のお知らせ・資格確認書の対比表'),
  },
  {
    id: 'confirmation',
    item: 'e',
    applies: ({ holds }) => holds === 'confirmation',
    changesOn: ({ confirmationExpiresOn }) => dayAfter(confirmationExpiresOn),
    source: WAYS,
  },
  {
    id: 'not-registered',
    item: 'g',
    applies: ({ holds }) => holds === 'unregistered-card',
    source: { id: '000', section: 'マイナンバーカードの健康保険証利用の申込み状況' },
  },
  {
    id: 'phone-not-yet',
    item: 'i',
    applies: ({ holds }, on) => holds === 'phone' && !inForce('phoneAsCard', on),
    changesOn: () => LAW.phoneAsCard.validFrom,
    source: LAW.phoneAsCard.source,
  },
  {
    id: 'phone-not-read',
    item: 'i',
    applies: ({ holds, trouble }) => holds === 'phone' && trouble !== 'none',
    source: LAW.phoneAsCard.source,
    share: true,
  },
  {
    id: 'phone',
    item: 'i',
    applies: ({ holds }) => holds === 'phone',
    source: LAW.phoneAsCard.source,
  },
  {
    id: 'certificate-past',
    item: 'certificate',
    applies: card('certificate-past'),
    source: EXPIRY,
    steps: WITH_CARD,
    share: true,
  },
  {
    id: 'not-confirmed',
    item: 'b',
    applies: card('not-confirmed'),
    source: CANNOT,
    steps: INSTEAD,
    share: true,
  },
  {
    id: 'not-read',
    item: 'b',
    applies: card('not-read'),
    source: CANNOT,
    steps: INSTEAD,
    share: true,
  },
  {
    id: 'pin',
    item: 'd',
    applies: card('pin'),
    source: paper('主な事象・課題（暗証番号を忘れて入力できない）'),
  },
  {
    id: 'eligibility-only',
    item: 'f',
    applies: card('eligibility-only'),
    source: paper('各種施設類型におけるマイナンバーカードを用いた資格確認'),
  },
  {
    id: 'certificate-grace',
    item: 'certificate',
    applies: card('certificate-grace'),
    changesOn: certificateDay,
    source: EXPIRY,
  },
  {
    id: 'certificate-expiring',
    item: 'certificate',
    applies: ({ holds, certificateExpiresOn }, on) =>
      holds === 'card' && certificateState(certificateExpiresOn, on) === 'expiring',
    changesOn: certificateDay,
    source: paper('主な事象・課題（電子証明書の有効期限が切れると使えなくなる）'),
  },
  {
    id: 'self-defence',
    item: 'h',
    applies: ({ who }, on) => who === 'self-defence' && inForce('selfDefenceForces', on),
    changesOn: certificateDay,
    source: CANNOT,
  },
  { id: 'card-reads', item: 'a', applies: () => true, changesOn: certificateDay, source: WAYS },
];
