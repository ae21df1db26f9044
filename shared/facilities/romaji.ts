/**
 * Names of municipalities in Latin letters from their reading, in Hepburn without long marks as on road signs:
 * `しんじゅくく` is `Shinjuku-ku`, `おおさかし` is `Osaka-shi`.
 * @source 国土地理院, 地名等の英語表記規程 (2016): Hepburn, administrative suffix after a hyphen
 */
export function romanName(kana: string, name: string): string {
  const reading = SUFFIXES[name.slice(-1)]?.find((one) => kana.endsWith(one));
  if (reading === undefined) return capital(roman(kana));
  return `${capital(roman(kana.slice(0, -reading.length)))}-${roman(reading)}`;
}

const SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  市: ['し'],
  区: ['く'],
  町: ['ちょう', 'まち'],
  村: ['むら', 'そん'],
};

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const VOWELS = 'aiueo';
const ROWS: readonly (readonly [kana: string, consonant: string])[] = [
  ['あいうえお', ''],
  ['かきくけこ', 'k'],
  ['さしすせそ', 's'],
  ['たちつてと', 't'],
  ['なにぬねの', 'n'],
  ['はひふへほ', 'h'],
  ['まみむめも', 'm'],
  ['らりるれろ', 'r'],
  ['がぎぐげご', 'g'],
  ['ざじずぜぞ', 'z'],
  ['だぢづでど', 'd'],
  ['ばびぶべぼ', 'b'],
  ['ぱぴぷぺぽ', 'p'],
];
const SYLLABLES: ReadonlyMap<string, string> = new Map([
  ...ROWS.flatMap(([kana, consonant]) =>
    [...kana].map((one, at): [string, string] => [one, `${consonant}${VOWELS[at]}`]),
  ),
  ['し', 'shi'],
  ['ち', 'chi'],
  ['つ', 'tsu'],
  ['ふ', 'fu'],
  ['じ', 'ji'],
  ['ぢ', 'ji'],
  ['づ', 'zu'],
  ['や', 'ya'],
  ['ゆ', 'yu'],
  ['よ', 'yo'],
  ['わ', 'wa'],
  ['を', 'o'],
]);
const GLIDES: Readonly<Record<string, string>> = { ゃ: 'a', ゅ: 'u', ょ: 'o' };

function roman(kana: string): string {
  const characters = [...kana];
  let text = '';
  characters.forEach((one, at) => {
    const next = characters[at + 1] ?? '';
    const glide = GLIDES[next];
    if (one === 'っ') text += doubled(syllable(next));
    else if (one === 'ん') text += nasal(syllable(next));
    else if (one in GLIDES) return;
    else text += glide === undefined ? syllable(one) : withGlide(syllable(one), glide);
  });
  // つう is not long in names: まつうら is Matsuura.
  return text.replace(/oo|ou/g, 'o').replace(/(y|j|sh|ch|k|f)uu/g, '$1u');
}

const syllable = (kana: string): string => SYLLABLES.get(kana) ?? kana;
const doubled = (next: string): string => (next.startsWith('ch') ? 't' : next.slice(0, 1));
const nasal = (next: string): string =>
  /^[bmp]/.test(next) ? 'm' : /^[aiueoy]/.test(next) ? "n'" : 'n';
/** し + ゃ is `sha`, き + ゃ is `kya`. */
const withGlide = (before: string, vowel: string): string =>
  /^(sh|ch|j)/.test(before) ? before.slice(0, -1) + vowel : `${before.slice(0, -1)}y${vowel}`;
