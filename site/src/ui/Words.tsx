import { useFrame } from '../features/identity/frame-context.ts';
import { japaneseRuns } from './japanese-runs.ts';
import { wholeNumbers } from './whole-numbers.ts';

type Props = { text: string };

/** Words out of the data: no number is broken between lines, and Japanese on an English page says that it is. */
export function Words({ text }: Props) {
  const { language } = useFrame();
  if (language === 'ja') return <Whole text={text} />;
  return japaneseRuns(text).map(({ text: run, japanese }, at) =>
    japanese ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text in their order
      <span key={at} lang="ja">
        <Whole text={run} />
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text in their order
      <Whole key={at} text={run} />
    ),
  );
}

function Whole({ text }: Props) {
  return wholeNumbers(text).map(({ text: piece, whole }, at) =>
    whole ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text in their order
      <span key={at} className="whole">
        {piece}
      </span>
    ) : (
      piece
    ),
  );
}
