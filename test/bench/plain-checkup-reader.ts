/**
 * What a script would do: regular expressions over the text, nothing checked, nothing but code and value of
 * each observation. The peer of our reader.
 */
export function readPlainly(bytes: Uint8Array): { code: string; value: string }[] {
  const text = new TextDecoder().decode(bytes);
  return [...text.matchAll(/<observation[\s\S]*?<code code="(\w+)"[\s\S]*?<value ([^>]*)>/g)].map(
    ([, code = '', value = '']) => ({
      code,
      value: /(?:value|code)="([^"]*)"/.exec(value)?.[1] ?? '',
    }),
  );
}
