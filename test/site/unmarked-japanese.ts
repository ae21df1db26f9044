const TOKEN = /<(\/?)([a-zA-Z][\w-]*)([^>]*)>|([^<]+)/g;
const VOID = /^(area|br|col|hr|img|input|link|meta|source|wbr)$/i;

/** Runs of kana outside elements with `lang="ja"`: an English voice would try to read them. */
export function unmarkedJapanese(html: string): string[] {
  const text = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<!.*?>/g, '');
  const languages: string[] = [];
  const found: string[] = [];
  for (const [, closing, name, attributes = '', words] of text.matchAll(TOKEN)) {
    if (words !== undefined) {
      if (languages.at(-1) !== 'ja') found.push(...(words.match(/[ぁ-ん]{4,}/g) ?? []));
    } else if (closing) {
      languages.pop();
    } else if (name && !VOID.test(name) && !attributes.endsWith('/')) {
      languages.push(/\slang="(\w+)"/.exec(attributes)?.[1] ?? languages.at(-1) ?? '');
    }
  }
  return found;
}
