import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const sources = fileURLToPath(new URL('../src', import.meta.url));
const USE = /var\((--[a-z0-9-]+)/g;

const namesIn = (text: string): string[] => [...text.matchAll(USE)].map((found) => `${found[1]}`);

/** Custom properties that any style sheet or component of the site uses. */
function usedInSite(): string[] {
  return readdirSync(sources, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(css|astro|tsx)$/.test(entry.name))
    .flatMap((entry) => namesIn(readFileSync(join(entry.parentPath, entry.name), 'utf8')));
}

/**
 * Leaves in a sheet of design tokens the custom properties that are used, and those they refer to.
 *
 * @param sheet `:root { --name: value; … }`, one declaration per line
 */
export function keepTokens(sheet: string, used: readonly string[]): string {
  const declared = new Map(
    [...sheet.matchAll(/^\s*(--[a-z0-9-]+):\s*(.+);$/gm)].map(([, name, value]) => [name, value]),
  );
  const kept = new Map<string, string>();
  const keep = (name: string) => {
    const value = declared.get(name);
    if (value === undefined || kept.has(name)) return;
    kept.set(name, value);
    for (const other of namesIn(value)) keep(other);
  };
  for (const name of used) keep(name);
  return `:root{${[...kept].map(([name, value]) => `${name}:${value};`).join('')}}`;
}

/** The tokens package has 207 custom properties (10 KB); a page carries only the ones in use. */
export const usedTokens = () => ({
  name: 'used-tokens',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    id.includes('@digital-go-jp/design-tokens/dist/tokens.css')
      ? { code: keepTokens(code, usedInSite()), map: null }
      : undefined,
});
