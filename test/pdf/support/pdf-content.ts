/** Where glyphs are drawn one after the other: start from the lower left corner and size, in points. */
export type Run = { x: number; y: number; size: number };
/**
 * A glyph as it is drawn: number in the embedded font, the text it stands for, and by how much it is moved back
 * from where the one before it ends, in thousandths of the size.
 */
export type Drawn = { glyph: number; text: string; run: Run; back: number };
/** A stretch of marked content; without id it belongs to no element. */
export type Marked = { id: number | undefined; glyphs: Drawn[]; actual: string | undefined };

/** Marked content in the order of drawing. A nested one without id gives its glyphs to the outer one. */
export function readContent(stream: Buffer, unicode: ReadonlyMap<number, string>): Marked[] {
  const found: Marked[] = [];
  const open: Marked[] = [];
  let run: Run = { x: 0, y: 0, size: 0 };
  let back = 0;
  for (const token of tokens(stream.toString('latin1'))) {
    const [, x, y, size] = PLACE.exec(token) ?? [];
    if (x && y) run = { ...run, x: Number(x), y: Number(y) };
    else if (size && Number(size) !== run.size) run = { ...run, size: Number(size) };
    else if (size)
      continue; // the same font named again: the run goes on
    else if (MOVE.test(token)) back += Number(token);
    else if (token === 'EMC') open.pop();
    else if (/B[MD]C$/.test(token)) {
      const id = /\/MCID (\d+)/.exec(token)?.[1];
      const outer = open.at(-1);
      const marked: Marked =
        id === undefined && outer && !token.startsWith('/Artifact')
          ? outer
          : { id: id === undefined ? undefined : Number(id), glyphs: [], actual: undefined };
      if (marked !== outer) found.push(marked);
      open.push(marked);
    } else {
      open.at(-1)?.glyphs.push(...glyphsOf(token, unicode, run, back));
      back = 0;
    }
  }
  return found;
}

const MARK =
  /\/Artifact (?:BMC|<<[\s\S]*?>> BDC)|\/Span <<[\s\S]*?>> BDC|EMC|1 0 0 -1 [\d.]+ [\d.]+ cm|\/f\d+ [\d.]+ Tf|-?[\d.]+(?= [(<])|<[0-9A-Fa-f]*>|\(/y;
const MOVE = /^-?[\d.]+$/;
const PLACE = /^1 0 0 -1 ([\d.]+) ([\d.]+) cm$|^\/f\d+ ([\d.]+) Tf$/;

/** Begin and end of marked content, and strings; a string may hold bare parentheses in pairs. */
function* tokens(content: string): Generator<string> {
  for (let at = 0; at < content.length; ) {
    MARK.lastIndex = at;
    const found = MARK.exec(content)?.[0];
    if (found === undefined) {
      at += 1;
      continue;
    }
    const end = found === '(' ? literalEnd(content, at) : at + found.length;
    yield content.slice(at, end);
    at = end;
  }
}

function literalEnd(content: string, start: number): number {
  let depth = 0;
  for (let at = start; at < content.length; at += 1) {
    if (content[at] === '\\') at += 1;
    else if (content[at] === '(') depth += 1;
    else if (content[at] === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  throw new Error('a string without end');
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function glyphsOf(
  written: string,
  unicode: ReadonlyMap<number, string>,
  run: Run,
  back: number,
): Drawn[] {
  const inner = written.slice(1, -1);
  const bytes = written.startsWith('<')
    ? Buffer.from(inner, 'hex')
    : Buffer.from(unescaped(inner), 'latin1');
  return Array.from({ length: bytes.length / 2 }, (_, index) => {
    const glyph = bytes.readUInt16BE(index * 2);
    return { glyph, text: unicode.get(glyph) ?? '', run, back: index === 0 ? back : 0 };
  });
}

const unescaped = (text: string): string =>
  text.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPES[code] ?? code),
  );
