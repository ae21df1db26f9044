import { expect, test } from 'vitest';
import { readWebAddress } from '../../shared/facilities/web-address.ts';

test.each([
  ['https://www.example.jp/', { url: 'https://www.example.jp/' }],
  ['www.example.jp/a', { url: 'http://www.example.jp/a', defect: 'repaired' }],
  ['http//www.example.jp', { url: 'http://www.example.jp/', defect: 'repaired' }],
  ['http:/www.example.jp', { url: 'http://www.example.jp/', defect: 'repaired' }],
  ['http:///www.example.jp', { url: 'http://www.example.jp/', defect: 'repaired' }],
  ['https;//www.example.jp', { url: 'https://www.example.jp/', defect: 'repaired' }],
  ['http://https://www.example.jp', { url: 'https://www.example.jp/', defect: 'repaired' }],
  ['ｈｔｔｐ://www.example.jp', { url: 'http://www.example.jp/' }],
  ['', {}],
  ['http://', {}],
  ['https://www.google.com/url?q=http://example.jp', { defect: 'dropped' }],
  ['javascript:alert(1)', { defect: 'dropped' }],
  ['data:text/html,x', { defect: 'dropped' }],
  ['mailto:a@example.jp', { defect: 'dropped' }],
  ['https://user:secret@example.jp/', { defect: 'dropped' }],
  ['http://192.0.2.1/', { defect: 'dropped' }],
  ['なし', { defect: 'dropped' }],
])('%s', (text, expected) => {
  expect(readWebAddress(text)).toEqual(expected);
});
