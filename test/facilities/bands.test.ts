import { describe, expect, test } from 'vitest';
import { clockText, joinBands, minuteOf, readBand } from '../../shared/facilities/bands.ts';

describe('pairs of times in the official files', () => {
  test.each([
    { from: '09:00', to: '12:30', band: [540, 750] },
    { from: '９：００', to: '9:30:00', band: [540, 570] },
    { from: '00:00', to: '23:59', band: [0, 1440] },
    { from: '00:00', to: '24:00', band: [0, 1440] },
    { from: '20:00', to: '06:00', band: [1200, 1800] },
    { from: '12:00', to: '06:00', band: [720, 1800] }, // 18 h: the longest night shift
    { from: '00:00', to: '09:00', band: [0, 540] },
  ])('$from–$to is $band', ({ from, to, band }) => {
    expect(readBand(from, to).band).toEqual(band);
  });

  test.each([
    { from: '00:00', to: '00:00', defect: 'placeholder' },
    { from: '17:00', to: '17:00', defect: 'no-length' },
    { from: '09:00', to: '08:00', defect: 'too-long' },
    { from: '05:00', to: '23:30', defect: 'too-long' },
    { from: '00:45', to: '17:15', defect: 'small-hours' },
    { from: '25:00', to: '26:00', defect: 'unreadable' },
    { from: '09:00', to: '', defect: 'unreadable' },
    { from: '朝', to: '晩', defect: 'unreadable' },
    { from: '09:75', to: '12:00', defect: 'unreadable' },
  ])('$from–$to has no value: $defect', ({ from, to, defect }) => {
    expect(readBand(from, to)).toEqual({ defect });
  });

  test('nothing given is nothing wrong', () => {
    expect(readBand('', '')).toEqual({});
  });
});

test('bands of three departments are one opening time where they touch', () => {
  expect(
    joinBands([
      [840, 1080],
      [540, 720],
      [600, 780],
      [780, 800],
    ]),
  ).toEqual([
    [540, 800],
    [840, 1080],
  ]);
});

test.each([
  [540, '09:00'],
  [1440, '24:00'],
  [1800, '06:00'],
])('minute %i is shown as %s', (minute, text) => {
  expect(clockText(minute)).toBe(text);
});

test('24:00 is the end of a day, 24:01 is no time', () => {
  expect(minuteOf('24:00')).toBe(1440);
  expect(minuteOf('24:01')).toBeUndefined();
});
