/** Elements that are opened and not closed, or the other way round. */
export function unbalanced(svg: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, slash, name = '', rest = ''] of svg.matchAll(/<(\/?)([\w-]+)([^<>]*)>/g)) {
    if (slash) {
      if (open.pop() !== name) wrong.push(name);
    } else if (!rest.endsWith('/')) open.push(name);
  }
  return [...wrong, ...open];
}

const UNESCAPED: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

const MOVE_OR_TEXT =
  /<g transform="translate\(([\d.]+) [\d.]+\)">|<\/g>|<text ([^>]*)>([^<]*)<\/text>/g;

/** Every text of a drawing with its place; groups that are moved are not inside each other. */
export function texts(svg: string) {
  let moved = 0;
  return [...svg.matchAll(MOVE_OR_TEXT)].flatMap(([, by, attributes, content = '']) => {
    if (attributes === undefined) {
      moved = Number(by ?? 0);
      return [];
    }
    const value = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    return [
      {
        x: moved + Number(value('x')),
        size: Number(value('font-size')),
        anchor: value('text-anchor'),
        content: content.replace(/&\w+;/g, (entity) => UNESCAPED[entity] ?? entity),
      },
    ];
  });
}
