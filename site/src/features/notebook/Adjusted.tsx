import type { ShareAnswer } from '../../../../shared/jahis/contract.ts';
import { fill } from '../../i18n/templates.ts';
import { Words } from '../../ui/Words.tsx';
import { useShareTexts } from './share-context.ts';

type Props = Pick<ShareAnswer, 'adjusted'>;

/** What the codes say differently, so that nothing changes quietly. */
export function Adjusted({ adjusted }: Props) {
  const { share: texts } = useShareTexts();
  if (adjusted.length === 0) return null;
  return (
    <details className="adjusted">
      <summary>{texts.adjusted}</summary>
      <p>{texts.adjustedHelp}</p>
      <ul className="ticks">
        {adjusted.map(({ kind, value, written }) => (
          <li key={`${kind}${value}`} lang="ja">
            <Words text={fill(texts.adjustedItem, { value, written })} />
          </li>
        ))}
      </ul>
    </details>
  );
}
