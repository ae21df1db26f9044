/**
 * Identifier and code systems of Japan. The OID forms are written, because receivers of JP Core 1.1.2 know
 * only these; URL forms, where later drafts have one, mean the same.
 * @source JP Core draft guide, table of OIDs and URLs (formats/fhir-jp.md §2); drug codes: 電子処方箋
 *   CDA 記述仕様, 別表15 (医薬品コード, レセ電算医薬品マスター)
 */
export const SYSTEM = {
  /** 医薬品コード of the レセプト電算処理 drug master, 9 digits */
  receiptDrugCode: 'urn:oid:1.2.392.100495.20.2.71',
  unit: 'urn:oid:1.2.392.100495.20.2.101',
  insuredPersonCategory: 'urn:oid:1.2.392.100495.20.2.62',
  prefecture: 'urn:oid:1.2.392.100495.20.3.21',
  feeScoreType: 'urn:oid:1.2.392.100495.20.3.22',
  institution7: 'urn:oid:1.2.392.100495.20.3.23',
  insurerNumber: 'urn:oid:1.2.392.100495.20.3.61',
  rpNumber: 'urn:oid:1.2.392.100495.20.3.81',
  orderInRp: 'urn:oid:1.2.392.100495.20.3.82',
  institution10: 'http://jpfhir.jp/fhir/core/IdSystem/insurance-medical-institution-no',
  memberId: 'http://jpfhir.jp/fhir/clins/Idsystem/JP_Insurance_memberID',
  ucum: 'http://unitsofmeasure.org',
  actCode: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  organizationType: 'http://terminology.hl7.org/CodeSystem/organization-type',
  dispenseCategory: 'http://terminology.hl7.org/fhir/CodeSystem/medicationdispense-category',
} as const;

const EXTENSION = 'http://jpfhir.jp/fhir/core/Extension/StructureDefinition';

export const EXTENSIONS = {
  nameForm: 'http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation',
  insuredSymbol: `${EXTENSION}/JP_Coverage_InsuredPersonSymbol`,
  insuredNumber: `${EXTENSION}/JP_Coverage_InsuredPersonNumber`,
  insuredBranch: `${EXTENSION}/JP_Coverage_InsuredPersonSubNumber`,
  prefecture: `${EXTENSION}/JP_Organization_PrefectureNo`,
  institutionCategory: `${EXTENSION}/JP_Organization_InsuranceOrganizationCategory`,
  institutionNumber: `${EXTENSION}/JP_Organization_InsuranceOrganizationNo`,
} as const;

/** Address of a JP Core profile, `JP_Patient`. */
export const profile = (name: string): string =>
  `http://jpfhir.jp/fhir/core/StructureDefinition/${name}`;
