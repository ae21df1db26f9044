import type { Template } from '../i18n/templates.ts';

type Props = { text: Template<{ name: string }>; name: string };

/** A sentence around a name: it is emphasised, and read in Japanese on English pages too. */
export function WithName({ text, name }: Props) {
  const [before = '', after = ''] = text.split('{name}');
  return (
    <>
      {before}
      <strong lang="ja">{name}</strong>
      {after}
    </>
  );
}
