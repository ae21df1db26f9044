import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lightened } from '../../site/build/light-contracts.ts';

const contract = readFileSync('shared/cancellation/contract.ts', 'utf8');

test('schemas that no page uses can be dropped, checks of values cannot', () => {
  const code = 'const A = v.object({ a: v.string() });\nv.parse(A, given);\nconst ok = v.is(A, x);';
  expect(lightened(code, false)).toBe(
    'const A = /* @__PURE__ */ v.object({ a: /* @__PURE__ */ v.string() });\nv.parse(A, given);\nconst ok = v.is(A, x);',
  );
});

test('words for the document leave every operation of a contract, its paths stay', () => {
  const light = lightened(contract, true);
  expect(light.match(/summary: '',/g)).toHaveLength(4);
  expect(light).not.toMatch(/Where the cancellation|Receipt \(受付票\)/);
  expect(light.match(/problems: \[\],/g)).toHaveLength(4);
  expect(light.match(/path: '\/api\/cancellation/g)).toHaveLength(4);
});
