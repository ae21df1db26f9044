import { expect, test } from 'vitest';
import {
  cleanText,
  foldAddress,
  foldCardText,
  foldForSearch,
  foldName,
} from '../../shared/kernel/text.ts';
import { defineTexts } from '../../shared/kernel/texts.ts';

test.each([
  ['髙橋　花子', '高橋花子'],
  ['𠮷田 太郎', '吉田太郎'],
  ['山﨑　次郎', '山崎次郎'],
  ['葛󠄀城 一郎', '葛城一郎'], // with an ideographic variation selector
  ['渡邉 三郎', '渡辺三郎'],
  ['ﾔﾏﾀﾞ ﾀﾛｳ', 'ヤマダタロウ'],
  ['やまだ たろう', 'ヤマダタロウ'],
  ['Maria  DA SILVA', 'maria da silva'],
])('%s and %s are one name', (a, b) => expect(foldName(a)).toBe(foldName(b)));

test('different names stay different', () => {
  expect(foldName('山田太郎')).not.toBe(foldName('山田太朗'));
});

test.each([
  ['東京都千代田区霞が関１丁目２番２号', '東京都千代田区霞が関1-2-2'],
  ['東京都千代田区霞が関一丁目', '東京都千代田区霞が関一丁目'],
  ['袖ヶ浦市１－２', '袖ケ浦市1-2'],
])('%s and %s are one address', (a, b) => expect(foldAddress(a)).toBe(foldAddress(b)));

test('記号・番号 are compared by NFKC with one kind of hyphen', () => {
  expect(foldCardText('　１２−３ａ ')).toBe('12-3a');
});

test('searching folds width, kana and case', () => {
  expect(foldForSearch('アムロジピン錠５ｍｇ')).toBe(foldForSearch('あむろじぴん錠5MG'));
});

test('control, bidi and zero-width characters and lone surrogates go, variation selectors stay', () => {
  expect(cleanText(' 山\u0000田\u202e太\u200b郎\ud800\t')).toBe('山田太郎');
  expect(cleanText('葛\u{E0100}城')).toBe('葛\u{E0100}城');
  expect(cleanText('𠮷田')).toBe('𠮷田');
});

test('a missing, empty or extra text stops the build', () => {
  const untyped = defineTexts as unknown as (texts: object) => void;
  expect(() => untyped({ ja: { a: 'あ', b: 'い' }, en: { a: 'a' } })).toThrow('en.b');
  expect(() => untyped({ ja: { a: 'あ' }, en: { a: '' } })).toThrow('en.a');
  expect(() => untyped({ ja: { a: 'あ' }, en: { a: 'a', c: 'c' } })).toThrow('en.c');
  expect(() => untyped({ ja: { a: { b: 'あ' } }, en: { a: {} } })).toThrow('en.a.b');
});
