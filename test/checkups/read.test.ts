import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { parseXml } from '../../functions/ingest/checkups/parse-xml.ts';
import type { Written } from '../../functions/local/demo/checkups/v08.ts';
import { readCheckupDocument } from '../../shared/checkups/document/read-document.ts';
import { ownItem } from '../../shared/checkups/items/item-table.ts';
import { bytesOf, day, xml } from './documents.ts';

const TODAY = day('2026-11-21');
const read = (text: string | Uint8Array) =>
  readCheckupDocument(parseXml(typeof text === 'string' ? bytesOf(text) : text), TODAY, ownItem);
const observations = (...entries: Written[]) => read(xml({ entries }));
const findingsOf = (text: string) =>
  read(text).findings.map(({ field, code, severity }) => `${severity} ${field} ${code}`);

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

describe('observations', () => {
  test('each type of value, with all that can stand beside it', () => {
    const { document, findings } = observations(
      { code: '3F077000002327101', value: '151', interpretation: 'H', range: ['60', '119'] },
      { code: '1A010000000191111', value: '2' },
      { code: '9N701000000000011', value: '1' },
      { code: '9N511000000000049', value: '異常を認めず', doctor: '見本　一郎' },
    );
    expect(findings).toEqual([]);
    expect(document?.observations).toEqual([
      {
        section: '01010',
        code: '3F077000002327101',
        name: 'LDLコレステロール',
        type: 'PQ',
        value: '151',
        unit: 'mg/dL',
        interpretation: 'H',
        referenceRange: { low: { value: 60, unit: 'mg/dL' }, high: { value: 119, unit: 'mg/dL' } },
      },
      {
        section: '01010',
        code: '1A010000000191111',
        name: '尿蛋白',
        type: 'CO',
        value: '2',
        codeSystem: '1.2.392.200119.6.2102',
        label: '±',
      },
      {
        section: '01010',
        code: '9N701000000000011',
        name: '服薬1(血圧)',
        type: 'CD',
        value: '1',
        codeSystem: '1.2.392.200119.6.2003',
        label: 'はい',
      },
      {
        section: '01010',
        code: '9N511000000000049',
        name: '医師の診断(判定)',
        type: 'ST',
        value: '異常を認めず',
        doctor: '見本　一郎',
      },
    ]);
  });

  test('groups are flattened and keep their number and part; other sections are carried', () => {
    const group = {
      results: [{ code: '3C015000002327101', value: '0.82' }],
      reasons: [{ code: '3C015161002399949', value: '血圧のため' }],
    };
    const sections = [
      {
        code: '01030',
        title: '事業者',
        entries: [group, { code: '9N006000000000001', value: '70.5' }],
      },
      { code: '09999', title: '誰も知らない', entries: [group] },
    ];
    const { document } = read(xml({ sections, program: '030' }));
    expect(
      document?.observations.map(({ section, group, relation }) => [section, group, relation]),
    ).toEqual([
      ['01030', 1, 'COMP'],
      ['01030', 1, 'RSON'],
      ['01030', undefined, undefined],
      ['09999', 2, 'COMP'],
      ['09999', 2, 'RSON'],
    ]);
  });

  test.each(['NI', 'NA', 'UNK', 'ASKU', 'PINF'])(
    'nullFlavor %s: could not be measured',
    (nullFlavor) => {
      expect(
        observations({ code: '3B035000002327201', nullFlavor }).document?.observations[0],
      ).toEqual({
        section: '01010',
        code: '3B035000002327201',
        name: 'AST(GOT)',
        type: 'PQ',
        absent: 'not-measurable',
        nullFlavor,
      });
    },
  );
  test('negationInd: not done; a value beside it does not count', () => {
    const negated = { code: '3B035000002327201', negated: true } as const;
    expect(observations(negated).document?.observations[0]).toMatchObject({
      absent: 'not-performed',
    });
    const text = xml({ entries: [{ code: '3B035000002327201', value: '30' }] }).replace(
      'moodCode="EVN">',
      'moodCode="EVN" negationInd="1">',
    );
    const [first] = read(text).document?.observations ?? [];
    expect([first?.absent, first?.value]).toEqual(['not-performed', undefined]);
    expect(findingsOf(text)).toEqual(['note 3B035000002327201 value-of-negation']);
  });

  test.each<[string, Written, string]>([
    [
      'four digits before the point of NNN.N',
      { code: '9N001000000000001', value: '1702.0' },
      'out-of-limits',
    ],
    ['a negative number', { code: '9N006000000000001', value: '-70.5' }, 'bad-number'],
    ['no number', { code: '9N006000000000001', value: '70,5' }, 'bad-number'],
    ['a word', { code: '9N006000000000001', value: 'NaN' }, 'bad-number'],
    ['an exponent', { code: '9N006000000000001', value: '7e1' }, 'bad-number'],
    [
      'another unit',
      { code: '3D046000001906202', value: '41', unit: 'mmol/mol' },
      'unexpected-unit',
    ],
    ['an empty text', { code: '9N511000000000049', value: ' ' }, 'no-value'],
    ['a text without end', { code: '9N511000000000049', value: 'あ'.repeat(2001) }, 'too-long'],
    ['a code that is none', { code: '9N701000000000011', value: 'x y' }, 'no-value'],
  ])('%s is left out and told; the others stay', (_, bad, code) => {
    const { document, findings } = observations(bad, { code: '9N011000000000001', value: '22.0' });
    expect(findings).toMatchObject([{ field: bad.code, code, severity: 'observation' }]);
    expect(document?.observations.map((one) => one.code)).toEqual(['9N011000000000001']);
    expect(document?.leftOut).toEqual([bad.code]);
  });

  test.each(['mmHg', 'mm[Hg]', 'ｍｍＨｇ', 'MMHG'])('unit %s is the same', (unit) => {
    expect(observations({ code: '9A751000000000001', value: '120', unit }).findings).toEqual([]);
  });
  test('an observation without code, or of another code system, is told', () => {
    const text = xml().replace(
      '<code code="9N006000000000001"',
      '<code codeSystem="1.2.3" code="X"',
    );
    expect(findingsOf(text)).toEqual(['observation observation/code unknown-code-system']);
  });
  test('an unknown value type, an unknown interpretation, two values', () => {
    expect(findingsOf(xml().replace('xsi:type="PQ"', 'xsi:type="ED"'))).toEqual([
      'observation 9N006000000000001 unknown-value-type',
    ]);
    const strange = xml().replace(
      '</observation>',
      '<interpretationCode code="??"/></observation>',
    );
    expect(findingsOf(strange)).toEqual(['note 9N006000000000001 unknown-interpretation']);
    expect(findingsOf(xml().replace(/<value [^>]*>/, '$&$&'))).toEqual([
      'note 9N006000000000001 more-than-one-value',
    ]);
  });
});

describe('XML as others write it', () => {
  const text = xml({ entries: [{ code: '9N511000000000049', value: '𠮷 ～ ＆ <特記>' }] });
  const value = (bytes: Uint8Array | string) => read(bytes).document?.observations[0]?.value;

  test('prefixes, single quotes, comments, CDATA, character references, processing instructions', () => {
    const other = text
      .replace(
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<?xml version='1.0'?><?app x?><!-- 健診 -->",
      )
      .replaceAll(/<(\/?)([a-zA-Z])/g, '<$1c:$2')
      .replace('xmlns=', 'xmlns:c=')
      .replaceAll('xsi:', 'i:')
      .replace('xmlns:xsi', 'xmlns:i')
      .replace('𠮷 ～ ＆ &lt;特記&gt;', '<!-- a --><![CDATA[𠮷 ～ ]]>&#xFF06;&#32;&#60;特記>');
    expect(other).not.toContain('xsi');
    expect(value(other)).toBe('𠮷 ～ ＆ <特記>');
  });

  test.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 little endian', Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le')],
    [
      'UTF-16 big endian',
      Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le').swap16(),
    ],
    ['no declaration', Buffer.from(text.replace(/^<\?.*?\?>/, ''))],
    ['CR line ends only', Buffer.from(text.replaceAll('\n', '\r'))],
  ])('%s', (_, bytes) => expect(value(bytes)).toBe('𠮷 ～ ＆ <特記>'));

  test.each(['Shift_JIS', 'Windows-31J', 'EUC-JP'])('%s', (charset) => {
    const written = xml({ entries: [{ code: '9N511000000000049', value: '高血圧 ～' }] });
    expect(value(iconv.encode(written.replace('UTF-8', charset), charset))).toBe('高血圧 ～');
  });
});
