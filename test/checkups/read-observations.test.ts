import { describe, expect, test } from 'vitest';
import type { Written } from '../../functions/local/demo/checkups/v08.ts';
import { xml } from './documents.ts';
import { findingsOf, observations, read } from './reading.ts';

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
