const ELLIPSIS = '…';
const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Whole characters as people count them, from the start or the end, of at most `units` UTF-16 units. */
function part(text: string, units: number, from: 'start' | 'end'): string {
  const characters = Array.from(segmenter.segment(text), ({ segment }) => segment);
  if (from === 'end') characters.reverse();
  const kept: string[] = [];
  let left = units;
  for (const one of characters) {
    if (one.length > left) break;
    left -= one.length;
    kept.push(one);
  }
  return (from === 'end' ? kept.reverse() : kept).join('');
}

const end = (text: string, longest: number, mark: string) =>
  part(text, longest - mark.length, 'start').trimEnd() + mark;
const middle = (text: string, longest: number) => {
  const tail = part(text, Math.floor(longest / 2), 'end').trimStart();
  return part(text, longest - ELLIPSIS.length - tail.length, 'start').trimEnd() + ELLIPSIS + tail;
};

/**
 * Shortens names to what a cell takes, visibly by an ellipsis, and never two names to the same text: people
 * keep their beginning (the family name), institutions both ends (法人 first, branch last).
 *
 * @param longest UTF-16 units, as Excel's LEN counts
 * @returns the cell's text by name; names that fit are not in it
 */
export function shortenNames(
  names: Iterable<string>,
  longest: number,
  keep: 'beginning' | 'both-ends',
): Map<string, string> {
  const all = new Set(names);
  const taken = new Set([...all].filter((name) => name.length <= longest));
  const shortened = new Map<string, string>();
  for (const name of all) {
    if (name.length <= longest) continue;
    const first = end(name, longest, ELLIPSIS);
    const second = middle(name, longest);
    const candidates = keep === 'beginning' ? [first, second] : [second, first];
    let text = candidates.find((candidate) => !taken.has(candidate));
    for (let n = 2; text === undefined; n += 1) {
      const numbered = end(name, longest, `${ELLIPSIS}${n}`);
      if (!taken.has(numbered)) text = numbered;
    }
    taken.add(text);
    shortened.set(name, text);
  }
  return shortened;
}
