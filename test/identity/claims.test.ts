import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Claims, identityOf } from '../../shared/identity/claims.ts';

const read = (claims: object) => v.parse(Claims, { sub: 's', ...claims });

test.each([
  [{ birthdate: '19730405' }, { birthDate: '1973-04-05' }],
  [{ birthdate: '1973-04-05' }, { birthDate: '1973-04-05' }],
  [{ birthdate: '1973' }, { birthDate: undefined }],
  [{ birthdate: '0000-04-05' }, { birthDate: undefined }],
  [{ birthdate: '19730230' }, { birthDate: undefined }],
  [{ gender: '1' }, { sex: '1' }],
  [{ gender: 2 }, { sex: '2' }],
  [{ gender: 'male' }, { sex: '1' }],
  [{ gender: 'female' }, { sex: '2' }],
  [{ gender: 'other' }, { sex: undefined }],
  [{ gender: 'constructor' }, { sex: undefined }],
  [{ address: '東京都' }, { address: '東京都' }],
  [{ address: { formatted: '東京都', country: 'JP' } }, { address: '東京都' }],
  [{ address: { region: '東京都' } }, { address: undefined }],
  [{ address: 5 }, { address: undefined }],
  [{ name: ' 葛󠄀城 一郎\u202e ' }, { name: '葛󠄀城 一郎' }],
  [{ name: '' }, { name: undefined }],
  [{ name: 'x'.repeat(501) }, { name: undefined }],
])('%j reads as %j', (claims, expected) => {
  expect(read(claims)).toMatchObject(expected);
});

test.each([{ sub: '' }, { sub: undefined }, { sub: 'x'.repeat(256) }])(
  '%j is no person',
  (claims) => {
    expect(v.safeParse(Claims, claims).success).toBe(false);
  },
);

test('nobody can be found without name, birth date and sex', () => {
  const all = { name: '見本', birthdate: '19730405', gender: '1' };
  expect(identityOf(read(all))).toEqual({ name: '見本', birthDate: '1973-04-05', sex: '1' });
  for (const missing of Object.keys(all)) {
    expect(identityOf(read({ ...all, [missing]: undefined }))).toBeUndefined();
  }
});
