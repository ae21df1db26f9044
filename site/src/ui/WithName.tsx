type Props = { text: (values: { name: string }) => string; name: string };

/** A sentence around a name: it is emphasised, and read in Japanese on English pages too. */
export function WithName({ text, name }: Props) {
  const [before = '', after = ''] = text({ name: '\0' }).split('\0');
  return (
    <>
      {before}
      <strong lang="ja">{name}</strong>
      {after}
    </>
  );
}
