/** A piece of a text; `japanese` holds kana or kanji, with the numbers that belong to them. */
export type Run = { text: string; japanese: boolean };

const WIDE = '\\u3000-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff01-\\uffef';
const RUNS = new RegExp(`[0-9.]*[${WIDE}][${WIDE}0-9.]*`, 'g');
const READ = /[ぁ-ヿ々㐀-鿿]/;

/** For where a text takes no elements: `option`, `title`. */
export const hasJapanese = (text: string): boolean => READ.test(text);

/** Cuts a text where Japanese begins and ends: an English voice cannot read 「1錠」. */
export function japaneseRuns(text: string): Run[] {
  const runs: Run[] = [];
  let done = 0;
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    if (!READ.test(run)) continue; // width alone is no language
    if (index > done) runs.push({ text: text.slice(done, index), japanese: false });
    runs.push({ text: run, japanese: true });
    done = index + run.length;
  }
  if (done < text.length) runs.push({ text: text.slice(done), japanese: false });
  return runs;
}
