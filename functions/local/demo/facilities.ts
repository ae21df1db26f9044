/** A clinic (医科) or pharmacy (調剤): 10 digits = prefecture, 点数表, code; all invented, check digits valid. */
export type Facility = {
  code: string;
  name: string;
  phone: string;
  address: string;
  doctor: string;
};

const facility = (code: string, name: string, doctor = ''): Facility => ({
  code,
  name,
  phone: `03-0000-${code.slice(6)}`,
  address: '東京都見本区架空町',
  doctor,
});

export const CLINICS = {
  internalMedicine: facility('1319990014', 'みなと見本内科クリニック', '見本　一郎'),
  orthopaedics: facility('1319990022', '見本整形外科リウマチ科', '見本　二葉'),
  children: facility('1319990030', '架空こども耳鼻咽喉科', '見本　三枝'),
  eyes: facility('1319990048', '見本眼科医院', '見本　四季'),
  /** Hands out its medicines itself (院内処方). */
  dispensing: facility('1319990055', '架空町診療所', '見本　五月'),
  hospital: facility('1319990063', '例示中央病院', '見本　六郎'),
} as const;
export type ClinicKey = keyof typeof CLINICS;

/** 歯科 */
export const DENTIST = facility('1339990010', '見本さくら歯科', '見本　七海');

export const PHARMACIES = {
  aoba: facility('1349990018', 'あおば見本薬局'),
  midori: facility('1349990026', 'みどり見本薬局'),
  ekimae: facility('1349990034', '架空駅前薬局'),
} as const;
export type PharmacyKey = keyof typeof PHARMACIES;
