import { expect, test } from 'vitest';
import { keepTokens } from '../../site/build/used-tokens.ts';

const sheet = `:root {
  --a: #fff;
  --b: var(--a);
  --c: 1rem;
  --shadow: 0 2px 8px rgba(0,0,0,0.1), 0 1px 5px 0 rgba(0,0,0,0.3);
}`;

test.each([
  { used: ['--c'], kept: ':root{--c:1rem;}' },
  { used: ['--b'], kept: ':root{--b:var(--a);--a:#fff;}' },
  { used: ['--missing'], kept: ':root{}' },
  {
    used: ['--shadow', '--shadow'],
    kept: ':root{--shadow:0 2px 8px rgba(0,0,0,0.1), 0 1px 5px 0 rgba(0,0,0,0.3);}',
  },
])('$used', ({ used, kept }) => {
  expect(keepTokens(sheet, used)).toBe(kept);
});
