/** One of the 127 departments (診療科目); codes ending 991 or 992 are "other" and carry free text in the files. */
export type Department = { code: string; name: string; group: string };

/**
 * `group code:group name:ccc name,…`
 * @source 診療科目コード of 医療情報ネット（ナビイ） open data, as collected by nyampire/jp-healthcare-osm (MIT)
 */
const ROWS: readonly string[] = [
  '01:内科系:001内科,002感染症内科,003性感染症内科,004血液・腫瘍内科,005血液内科,006糖尿病内科,007代謝内科,008内分泌内科,009脂質代謝内科,010糖尿病・内分泌内科,011糖尿病・代謝内科,012代謝・内分泌内科,013脳神経内科,014呼吸器内科,015老年・呼吸器内科,016気管食道内科,017循環器内科,018心臓内科,019心臓血管内科,020消化器内科,021胃腸内科,022腎臓内科,023人工透析内科,024肝臓内科,025神経内科,026腫瘍内科,027漢方内科,028老年内科,029女性内科,030内視鏡内科,031疼痛緩和内科,032ペインクリニック内科,033アレルギー疾患内科,034緩和ケア内科,991その他(内科系)',
  '02:外科系:001外科,002脳神経外科,003脳外科,004脳・血管外科,005呼吸器外科,006食道外科,007気管食道外科,008血管外科,009循環器外科,010心臓外科,011心臓血管外科,012消化器外科,014消化器・移植外科,015胃腸外科,016大腸外科,017腎臓外科,018肝臓外科,019膵臓外科,020胆のう外科,021肝臓・胆のう・膵臓外科,022乳腺外科,023乳腺・内分泌外科,024女性乳腺外科,025肛門外科,026大腸・肛門外科,027ペインクリニック外科,028腫瘍外科,029頭頸部外科,030胸部外科,031腹部外科,032内視鏡外科,033移植外科,034移植・内視鏡外科,035整形外科,036形成外科,037美容外科,038緩和ケア外科,991その他(外科系)',
  '03:小児科系:001小児科,002小児眼科,003小児耳鼻いんこう科,004小児皮膚科,005児童精神科,006小児外科,007小児泌尿器科,008新生児内科,009小児腫瘍外科,991その他(小児科系)',
  '04:産婦人科系:001産婦人科,002産科,003婦人科,004産婦人科（生殖医療）,991その他(産婦人科系)',
  '05:眼科・耳鼻科系:001眼科,002耳鼻いんこう科,003気管食道・耳鼻いんこう科,004頭頸部・耳鼻いんこう科,991その他(眼科系),992その他(耳鼻系)',
  '06:皮膚科・泌尿器科系:001皮膚科,002美容皮膚科,003皮膚泌尿器科,004泌尿器科,005男性泌尿器科,006神経泌尿器科,007腎臓・泌尿器科,991その他(皮膚科系),992その他(泌尿器科系)',
  '07:精神科系:001精神科,002神経科,003心療内科,004老年精神科,005老年心療内科,991その他(精神科系)',
  '08:歯科系:001歯科,002矯正歯科,003歯科口腔外科,004小児歯科,005小児矯正歯科,991その他(歯科系)',
  '09:その他:001アレルギー科,002リウマチ科,003リハビリテーション科,004放射線科,005放射線診断科,006放射線治療科,007腫瘍放射線科,008病理診断科,009臨床検査科,010救急科,011麻酔科,991その他',
];

export const DEPARTMENTS: readonly Department[] = ROWS.flatMap((row) => {
  const [prefix, group, list] = row.split(':') as [string, string, string];
  return list
    .split(',')
    .map((one) => ({ code: prefix + one.slice(0, 3), name: one.slice(3), group }));
});

const byCode = new Map(DEPARTMENTS.map((one) => [one.code, one]));
export const departmentOf = (code: string): Department | undefined => byCode.get(code);

/** Codes whose name column is free text that must be kept. */
export const isOtherDepartment = (code: string): boolean => /99[12]$/.test(code);

/** 救急科: its 24 hours are emergency care, no outpatient hours. */
export const EMERGENCY_DEPARTMENT = '09010';
