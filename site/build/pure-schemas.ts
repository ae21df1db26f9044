import type { Plugin } from 'vite';

/** Calls that check a value: their work is not only what they return. */
const CHECKS = 'parse|safeParse|assert|is';
const SCHEMA_CALL = new RegExp(`(?<![\\w.$])v\\.(?!(?:${CHECKS})\\()(?=\\w+\\()`, 'g');

/**
 * Marks the calls that make schemas as free of side effects, so that a page ships only the schemas that it
 * uses: the bundler cannot know it of calls through the namespace of valibot.
 */
export const pureSchemas = (): Plugin => ({
  name: 'pure-schemas',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/shared/') || !code.includes("import * as v from 'valibot'"))
      return undefined;
    return { code: code.replace(SCHEMA_CALL, '/* @__PURE__ */ v.'), map: null };
  },
});
