/** A procedure (診療行為): 診療識別, code, points. */
export type Procedure = { section: string; code: string; points: number };

const procedure = (section: string, code: string, points: number): Procedure => ({
  section,
  code,
  points,
});

/**
 * Procedures the demo's clinics claim. Points of the later fee revisions are not known here; the old ones
 * keep the receipts arithmetically whole.
 *
 * @source 医科診療行為マスター, edition of 2024-05-31
 */
export const PROCEDURES = {
  firstVisit: procedure('11', '111000110', 291),
  laterVisit: procedure('12', '112007410', 75),
  outpatientManagement: procedure('12', '112011010', 52),
  lifestyleManagement: procedure('13', '113707110', 333),
  selfInjection: procedure('14', '114021010', 1230),
  dispensingInternal: procedure('21', '120000710', 11),
  dispensingExternal: procedure('23', '120001010', 8),
  prescribing: procedure('25', '120001210', 42),
  intravenousInjection: procedure('32', '130003510', 37),
  nebuliser: procedure('40', '140022710', 12),
  lensReplacement: procedure('50', '150253010', 12_100),
  bloodSample: procedure('60', '160095710', 40),
  haemoglobinA1c: procedure('60', '160010010', 49),
  bloodCount: procedure('60', '160008010', 21),
  bloodJudgement: procedure('60', '160061810', 125),
  influenzaTest: procedure('60', '160169450', 132),
  electrocardiogram: procedure('60', '160068410', 130),
  eyePressure: procedure('60', '160082910', 82),
  slitLamp: procedure('60', '160084510', 48),
  prescription: procedure('80', '120002910', 60),
  genericNames: procedure('80', '120003570', 8),
} as const;
export type ProcedureKey = keyof typeof PROCEDURES;

/** 有床診療所入院基本料４（１４日以内）, per day. */
export const BED_DAY = procedure('90', '190097010', 838);

/** 入院時食事療養（１）and the patient's share of it (標準負担額), yen per meal. @source as above */
export const MEAL = {
  section: '97',
  code: '197000110',
  yen: 670,
  shareCode: '197000810',
  shareYen: 490,
} as const;
