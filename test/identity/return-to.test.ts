import { expect, test } from 'vitest';
import { linkPage, signInPage } from '../../shared/identity/contract.ts';
import { pageToReturnTo } from '../../shared/identity/return-to.ts';

test.each([
  ['/medications/', '/medications/'],
  ['/medications/?q=%E8%96%AC#now', '/medications/?q=%E8%96%AC#now'],
  ['/medications/?q=薬', '/medications/?q=%E8%96%AC'],
  ['/a/../medications/', '/medications/'],
  ['/en/api-help/', '/en/api-help/'],
])('%s is a page of the portal', (asked, page) => {
  expect(pageToReturnTo(asked, 'ja')).toBe(page);
});

test.each([
  undefined,
  '',
  'medications/',
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '\\\\evil.example',
  '/.//evil.example/',
  '/a/..//evil.example/',
  '/\t/evil.example/',
  '/\n/evil.example',
  '/%2e//evil.example',
  'javascript:alert(1)',
  '/ok\\..\\..\\evil',
  ' /medications/',
  '/api/sign-in/callback?code=x',
  '/api/sign-out',
  '/x/../api/session',
  '/provider/auth',
  `/${'x'.repeat(500)}`,
  '/\u0000',
])('%j leads to the first page instead', (asked) => {
  expect(pageToReturnTo(asked, 'ja')).toBe('/');
  expect(pageToReturnTo(asked, 'en')).toBe('/en/');
});

test('pages of the sign-in exist per language', () => {
  expect(signInPage('ja')).toBe('/sign-in/');
  expect(signInPage('en', 'sign-in-failed')).toBe('/en/sign-in/?problem=sign-in-failed');
  expect(linkPage('en')).toBe('/en/sign-in/link/');
});
