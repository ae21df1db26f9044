import { describe, expect, test } from 'vitest';
import { xml } from './documents.ts';
import { findingsOf, read } from './reading.ts';

describe('the head', () => {
  test('every field', () => {
    const { document, findings } = read(xml({ ticket: '26100000001', created: '2026-07-01' }));
    expect(findings).toEqual([]);
    expect(document).toMatchObject({
      report: '10',
      created: '20260701000000',
      program: '010',
      examinedOn: '2026-06-10',
      person: {
        insurerNumber: '06139992',
        symbol: '１２',
        number: '３４５６',
        branch: '00',
        name: 'カクウ　タロウ',
        sex: '1',
        birthDate: '1973-04-05',
        postalCode: '100-0000',
        address: '東京都架空区見本１－２－３',
      },
      institution: { code: '1319990014', name: '見本健診所', phone: '03-0000-0001' },
      author: { code: '1319990014' },
      tickets: [
        { kind: '1', number: '26100000001', insurerNumber: '06139992', expiresOn: '2027-03-31' },
      ],
      sections: [{ code: '01010', title: '特定健診検査・問診結果' }],
    });
  });

  test.each([
    ['20260701', '20260701000000'],
    ['202607011530', '20260701153000'],
    ['20260701153059.123+0900', '20260701153059'],
  ])('made at %s', (value, created) => {
    const text = xml().replace(
      '<effectiveTime value="20260701"/>',
      `<effectiveTime value="${value}"/>`,
    );
    expect(read(text).document?.created).toBe(created);
  });

  test.each<[string, (text: string) => string, string]>([
    [
      'another root',
      (t) => t.replaceAll('ClinicalDocument', 'Document'),
      'document ClinicalDocument unknown-root',
    ],
    [
      'another namespace',
      (t) => t.replace('urn:hl7-org:v3"', 'urn:hl7-org:v2"'),
      'document ClinicalDocument unknown-root',
    ],
    [
      'another document type',
      (t) => t.replace('POCD_HD000040', 'POCD_HD000041'),
      'document typeId unknown-document-type',
    ],
    ['no 報告区分', (t) => t.replace(/<code code="10"[^>]*>/, ''), 'document code missing'],
    [
      '特定保健指導',
      (t) => t.replace('<code code="10"', '<code code="21"'),
      'document code not-a-checkup',
    ],
    [
      'no day',
      (t) => t.replace('<effectiveTime value="20260610"/>', ''),
      'document serviceEvent/effectiveTime missing',
    ],
    [
      'a day that does not exist',
      (t) => t.replace('20260610', '20260631'),
      'document serviceEvent/effectiveTime missing',
    ],
    [
      'a day in the future',
      (t) => t.replace('20260610', '20261122'),
      'document serviceEvent/effectiveTime in-the-future',
    ],
    [
      'made in the future',
      (t) => t.replace('<effectiveTime value="20260701"', '<effectiveTime value="20270701"'),
      'document effectiveTime in-the-future',
    ],
    [
      'born in the future',
      (t) => t.replace('19730405', '20270405'),
      'document birthTime in-the-future',
    ],
    [
      'born after the checkup',
      (t) => t.replace('19730405', '20260611'),
      'document birthTime after-examination',
    ],
    [
      'birth date withheld',
      (t) => t.replace('<birthTime value="19730405"', '<birthTime nullFlavor="NI"'),
      'document birthTime missing',
    ],
    [
      'no sex',
      (t) => t.replace('administrativeGenderCode code="1"', 'administrativeGenderCode code="9"'),
      'document sex missing',
    ],
    [
      'no insurer',
      (t) => t.replace(/<id root="1.2.392.200119.6.101"[^>]*>/, ''),
      'document insurerNumber missing',
    ],
    [
      'no number',
      (t) => t.replace(/<id root="1.2.392.200119.6.205"[^>]*>/, ''),
      'document number missing',
    ],
    [
      'no institution',
      (t) => t.replace(/(<performer.*?)<id root="1.2.392.200119.6.102"[^>]*>/, '$1'),
      'document performer/id missing',
    ],
    [
      'two persons',
      (t) => t.replace(/<recordTarget>.*<\/recordTarget>/, '$&$&'),
      'document recordTarget more-than-one',
    ],
    [
      'no section',
      (t) => t.replace(/<component>.*<\/component>/, ''),
      'document structuredBody missing',
    ],
    [
      'a name without end',
      (t) => t.replace('カクウ　タロウ', 'ア'.repeat(601)),
      'document name too-long',
    ],
  ])('%s: nothing of it', (_, change, finding) => {
    const text = change(xml());
    expect(text).not.toBe(xml());
    expect(read(text).document).toBeUndefined();
    expect(findingsOf(text)).toContain(finding);
  });

  test.each(['10', '40', '41', '42', '60', '70', '80', '99'])(
    '報告区分 %s is a result',
    (report) => {
      expect(read(xml({ report })).document?.report).toBe(report);
    },
  );
  test.each(['19', '49', '69', '79', '89'])(
    '報告区分 %s asks for deletion, whatever it repeats',
    (report) => {
      expect(read(xml({ report })).document).toMatchObject({
        report,
        observations: [],
        sections: [],
      });
    },
  );
});
