import { expect, test } from 'vitest';
import { openPersonId, sealPersonId } from '../../functions/http/person-id.ts';

test('an id opens only in the session that was given it', () => {
  const id = sealPersonId('token-a', 'p-1');
  expect(openPersonId('token-a', id)).toBe('p-1');
  expect(openPersonId('token-b', id)).toBeUndefined();
  expect(sealPersonId('token-a', 'p-1')).toBe(id); // bookmarks within a session
  expect(id).not.toContain('p-1');
});

test.each(['', 'x', 'p-1', 'A'.repeat(10_000), '../..', '\ud800'])('%j names nobody', (id) => {
  expect(openPersonId('token-a', id)).toBeUndefined();
});

test('a changed byte names nobody', () => {
  const id = sealPersonId('token-a', 'p-1');
  for (let at = 0; at < id.length - 1; at += 1) {
    const changed = `${id.slice(0, at)}${id[at] === 'A' ? 'B' : 'A'}${id.slice(at + 1)}`;
    expect(openPersonId('token-a', changed)).toBeUndefined();
  }
});
