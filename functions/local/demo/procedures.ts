/** A procedure (診療行為): 診療識別, code, points, and what the master says of it. */
export type Procedure = {
  section: string;
  code: string;
  /** Points of one time; of meals yen. */
  points: number;
  /** コード表用番号 アルファベット部: A 基本診療料 … K 手術; `-` for meals. */
  chapter: string;
  name: string;
  /** 基本漢字名称 where the short name differs. */
  fullName: string;
  /** Unit of 数量データ, empty without one. */
  unit: string;
};

const procedure = (
  section: string,
  code: string,
  points: number,
  [chapter, name, fullName = name, unit = '']: readonly [string, string, string?, string?],
): Procedure => ({ section, code, points, chapter, name, fullName, unit });

/**
 * Procedures the demo's clinics claim. Points of the later fee revisions are not known here; the old ones
 * keep the receipts arithmetically whole.
 *
 * @source 医科診療行為マスター, edition of 2024-05-31
 */
export const PROCEDURES = {
  firstVisit: procedure('11', '111000110', 291, ['A', '初診料']),
  medicalInfoFirst: procedure('11', '111703270', 1, ['A', '医療情報取得加算２（初診）']),
  digitalFirst: procedure('11', '111703370', 8, ['A', '医療ＤＸ推進体制整備加算（初診）']),
  eveningFirst: procedure('11', '111012470', 50, ['A', '夜間・早朝等加算（初診）']),
  laterVisit: procedure('12', '112007410', 75, [
    'A',
    '再診料',
    '再診料（一般病床２００床以上の病院を除く）',
  ]),
  outpatientManagement: procedure('12', '112011010', 52, [
    'A',
    '外来管理加算',
    '外来管理加算（再診）',
  ]),
  medicalInfoLater: procedure('12', '112708970', 1, ['A', '医療情報取得加算４（再診）']),
  lifestyleManagement: procedure('13', '113707110', 333, ['B', '生活習慣病管理料２']),
  selfInjection: procedure('14', '114021010', 1230, ['C', '在宅自己注射指導管理料（複雑な場合）']),
  dispensingInternal: procedure('21', '120000710', 11, [
    'F',
    '調剤料（内服薬・浸煎薬・屯服薬）',
    '調剤料（内服薬・浸煎薬・屯服薬）（入院外）（１回の処方に係る調剤につき）',
  ]),
  dispensingExternal: procedure('23', '120001010', 8, [
    'F',
    '調剤料（外用薬）',
    '調剤料（外用薬）（入院外）（１回の処方に係る調剤につき）',
  ]),
  prescribing: procedure('25', '120001210', 42, ['F', '処方料（その他）']),
  intravenousInjection: procedure('32', '130003510', 37, [
    'G',
    '静脈内注射',
    '静脈内注射（１回につき）',
  ]),
  nebuliser: procedure('40', '140022710', 12, ['J', 'ネブライザ']),
  lensReplacement: procedure('50', '150253010', 12_100, [
    'K',
    '水晶体再建術（眼内レンズを挿入）（その他）',
    '水晶体再建術（眼内レンズを挿入する場合）（その他のもの）',
  ]),
  hipReplacement: procedure('50', '150049510', 19_500, ['K', '人工骨頭挿入術（股）']),
  anaesthesia: procedure('54', '150233410', 6_000, [
    'L',
    '閉鎖循環式全身麻酔５',
    'マスク又は気管内挿管による閉鎖循環式全身麻酔５（その他）（イ以外の場合）',
    '分',
  ]),
  bloodSample: procedure('60', '160095710', 40, ['D', 'Ｂ－Ｖ', '血液採取（静脈）']),
  haemoglobinA1c: procedure('60', '160010010', 49, [
    'D',
    'ＨｂＡ１ｃ',
    'ヘモグロビンＡ１ｃ（ＨｂＡ１ｃ）',
  ]),
  bloodCount: procedure('60', '160008010', 21, ['D', '末梢血液一般検査']),
  bloodJudgement: procedure('60', '160061810', 125, ['D', '血液学的検査判断料']),
  influenzaTest: procedure('60', '160169450', 132, ['D', 'インフルエンザウイルス抗原定性']),
  electrocardiogram: procedure('60', '160068410', 130, [
    'D',
    'ＥＣＧ１２',
    '心電図検査（四肢単極誘導及び胸部誘導を含む最低１２誘導）',
  ]),
  boneDensity: procedure('60', '160091310', 360, ['D', '骨塩定量検査（ＤＥＸＡ法による腰椎撮影）']),
  eyePressure: procedure('60', '160082910', 82, ['D', '精密眼圧', '精密眼圧測定']),
  slitLamp: procedure('60', '160084510', 48, [
    'D',
    'スリットＭ（前眼部）',
    '細隙灯顕微鏡検査（前眼部）',
  ]),
  xray: procedure('70', '170027910', 68, ['E', '単純撮影（デジタル撮影）', undefined, '枚']),
  tomography: procedure('70', '170011810', 900, [
    'E',
    'ＣＴ撮影（１６列以上６４列未満マルチスライス型機器）',
    'ＣＴ撮影（１６列以上６４列未満のマルチスライス型の機器による場合）（一連につき）',
  ]),
  prescription: procedure('80', '120002910', 60, ['F', '処方箋料（リフィル以外・その他）']),
  genericNames: procedure('80', '120003570', 8, ['F', '一般名処方加算２（処方箋料）']),
  exercise: procedure('80', '180755710', 185, [
    'H',
    '運動器リハビリテーション料（１）（理学療法士による場合）',
    '運動器リハビリテーション料（１）（１単位）（理学療法士による場合）',
    '単位',
  ]),
  wageFirst: procedure('80', '180725710', 6, [
    'O',
    '外来・在宅ベースアップ評価料（１）１（初診時）',
    '外来・在宅ベースアップ評価料（１）１（初診時）（１日につき）',
  ]),
  wageLater: procedure('80', '180725810', 2, [
    'O',
    '外来・在宅ベースアップ評価料（１）２（再診時等）',
    '外来・在宅ベースアップ評価料（１）２（再診時等）（１日につき）',
  ]),
  clinicBed: procedure('90', '190097010', 838, [
    'A',
    '有床診療所入院基本料４（１４日以内）',
    '有床診療所入院基本料４（１４日以内の期間）',
  ]),
  hospitalBed: procedure('90', '190117710', 1_688, ['A', '急性期一般入院料１']),
  discharge: procedure('90', '190192310', 700, [
    'A',
    '入退院支援加算１（一般病棟入院基本料等）',
    '入退院支援加算１（一般病棟入院基本料等の場合）（退院時１回）',
  ]),
} as const satisfies Record<string, Procedure>;
export type ProcedureKey = keyof typeof PROCEDURES;

/** 入院時食事療養（１）, yen per meal. @source as above */
export const MEAL = procedure('97', '197000110', 670, [
  '-',
  '入院時食事療養（１）（１食につき）（２以外の食事療養）',
  '入院時食事療養（１）（１食につき）（２以外の食事療養を行う場合）',
  '食',
]);

/** 食事療養標準負担額: the patient's part of a meal, yen. @source as above */
export const MEAL_SHARE = procedure('97', '197000810', 490, [
  '-',
  '食事療養標準負担額（一般）',
  '食事療養標準負担額（一般患者）（１食につき）',
  '食',
]);
