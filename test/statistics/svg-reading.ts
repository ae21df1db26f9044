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

/** Every text of a drawing with its place. */
export const texts = (svg: string) =>
  [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', content = '']) => {
    const value = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    return {
      x: Number(value('x')),
      size: Number(value('font-size')),
      anchor: value('text-anchor'),
      content: content.replace(/&\w+;/g, (entity) => UNESCAPED[entity] ?? entity),
    };
  });
