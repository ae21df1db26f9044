import { describe, expect, test } from 'vitest';
import type { YearMonth } from '../../shared/kernel/dates.ts';
import { commentArtefact } from '../../shared/masters/comments/artefact.ts';
import { COMMENTS } from '../../shared/masters/comments/columns.ts';
import { CommentIndex } from '../../shared/masters/comments/comment-index.ts';
import { wordsOf } from '../../shared/masters/comments/words.ts';
import { readEdition } from '../../shared/masters/edition-file.ts';
import { type Columns, fileOf, line } from './edition-lines.ts';

const comment = (change: string, pattern: string, serial: string, more: Columns) =>
  line({ 1: change, 2: 'C', 3: '8', 4: pattern, 5: serial, ...more }, 30);
const full = (pattern: string, serial: string, name: string, more: Columns = {}) =>
  comment('0', pattern, serial, {
    ...Object.fromEntries(Array.from({ length: 10 }, (_, i) => [10 + i, '0'])),
    7: name,
    21: '20220401',
    22: '99999999',
    23: `8${pattern}${serial.padStart(6, '0')}`,
    ...more,
  });

describe('a comment in words, by pattern', () => {
  const plain = (pattern: string, name: string, text: string) => wordsOf(pattern, name, text, []);
  test.each([
    ['10', '', 'じゆうな文', 'じゆうな文'],
    ['20', 'きまった文', '', 'きまった文'],
    ['30', '理由；', '眠れないため', '理由；眠れないため'],
    ['30', '理由', '眠れないため', '理由；眠れないため'],
    ['31', '主要な診療行為', '１５０００１２１０', '主要な診療行為；１５０００１２１０'],
    ['42', 'ＡＳＴ値', '１２３', 'ＡＳＴ値；１２３'],
    ['50', '評価年月日', '５０６０５０１', '評価年月日；令和６年５月１日'],
    ['50', '評価年月日', '５０６０５３２', '評価年月日；５０６０５３２'], // no such day: as written
    ['51', '時刻', '０９０５', '時刻；９時５分'],
    ['51', '時刻', '２５００', '時刻；２５００'],
    ['52', '要した時間', '００１２０', '要した時間；１２０分'],
    ['53', '開始日時', '１５０９３０', '開始日時；１５日９時３０分'],
    ['80', '実施日と結果', '５０６０５０１１２．５', '実施日と結果；令和６年５月１日　１２．５'],
    ['90', '', '１００１', ''],
    ['77', '新しい型', '１', '新しい型；１'],
  ])('%s: %s with %s is %s', (pattern, name, text, words) =>
    expect(plain(pattern, name, text)).toBe(words),
  );

  test.each([
    ['０２', '退院時　０２日分投薬'],
    ['２', '退院時　　　日分投薬；２'], // not the two digits it asks for: nothing is lost
    ['', '退院時　　　日分投薬'],
  ])('40: digits %s stand in their place', (text, words) =>
    expect(wordsOf('40', '退院時　　　日分投薬', text, [{ column: 5, length: 2 }])).toBe(words),
  );
});

describe('the comment master by month', () => {
  const files: [name: string, text: string][] = [
    [
      'c_ALL20220401.csv',
      fileOf(
        full('40', '6', '退院時　　　日分投薬', { 10: '5', 11: '2' }),
        full('20', '100001', 'まえの文'),
        full('10', '1', ''),
      ),
    ],
    ['c_20240329.csv', fileOf(comment('5', '20', '100001', { 7: 'あとの文', 21: '20240601' }))],
    ['c_20240930.csv', fileOf(comment('9', '20', '100001', { 21: '20241001', 22: '20240930' }))],
  ];
  const index = new CommentIndex(
    new TextEncoder().encode(
      commentArtefact(files.map(([name, text]) => readEdition(COMMENTS, text, name).edition)),
    ),
  );
  test.each([
    ['840000006', '１４', '2023-01', '退院時　１４日分投薬'],
    ['820100001', '', '2024-05', 'まえの文'],
    ['820100001', '', '2024-06', 'あとの文'],
    ['820100001', '', '2025-06', 'あとの文'], // abolished: last text
    ['810000001', 'なんでも', '2024-05', 'なんでも'],
    ['820999999', '', '2024-05', undefined],
    ['8', '', '2024-05', undefined],
  ])('%s %s in %s', (code, text, month, words) =>
    expect(index.wordsOf(code, text, month as YearMonth)).toBe(words),
  );
});
