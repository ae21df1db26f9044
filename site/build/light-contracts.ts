import type { Plugin } from 'vite';

/** Calls that check a value: their work is not only what they return. */
const CHECKS = 'parse|safeParse|assert|is';
const SCHEMA_CALL = new RegExp(`(?<![\\w.$])v\\.(?!(?:${CHECKS})\\()(?=\\w+\\()`, 'g');

/**
 * Leaves out of scripts what only the server and its OpenAPI document need.
 *
 * @param code of a file in `shared/`
 * @param isContract whether it describes operations (`shared/<feature>/…contract.ts`)
 */
export function lightened(code: string, isContract: boolean): string {
  // The bundler cannot know that a call through the namespace of valibot only makes a schema.
  const pure = code.replace(SCHEMA_CALL, '/* @__PURE__ */ v.');
  if (!isContract) return pure;
  return pure
    .replace(/^( {2}summary:)\s*'(?:[^'\\]|\\.)*',$/gm, "$1 '',")
    .replace(/^( {2}problems:) \[[^\]]*\],$/gm, '$1 [],');
}

export const lightContracts = (): Plugin => ({
  name: 'light-contracts',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/shared/') || !code.includes("import * as v from 'valibot'"))
      return undefined;
    return { code: lightened(code, /contract\.ts$/.test(id)), map: null };
  },
});
