import type { Change, Checkup, Result } from '../../../../shared/checkups/codec.ts';
import type { Series } from '../../../../shared/checkups/series.ts';
import { dateText } from '../../i18n/date-text.ts';
import { fill } from '../../i18n/templates.ts';
import { Words } from '../../ui/Words.tsx';
import { ChangeText } from './ChangeText.tsx';
import { useCheckupTexts } from './checkup-context.ts';
import { JudgementMark } from './JudgementMark.tsx';
import { WithUnit } from './WithUnit.tsx';

type Props = { checkup: Checkup; series: readonly Series[] };

const KINDS = ['referral', 'guidance', 'normal'] as const;

/** How many values fall where, and those that are not in range with what changed. */
export function Outside({ checkup, series }: Props) {
  const { language, texts, page } = useCheckupTexts();
  const { counts, results, changes } = checkup;
  const outside = results
    .filter(({ judgement, secondary }) => judgement && judgement !== 'normal' && !secondary)
    .toSorted((a, b) => KINDS.indexOf(kindOf(a)) - KINDS.indexOf(kindOf(b)));
  const isJudged = KINDS.some((kind) => counts[kind] > 0);
  return (
    <>
      <h3 id="counts">{page.counts}</h3>
      {isJudged && (
        <ul className="counts">
          {KINDS.map((kind) => (
            <li key={kind}>
              <JudgementMark judgement={kind} />
              <strong>{fill(page.countOf, { count: counts[kind] })}</strong>
              <span className="quiet">{texts.judgementHelp[kind]}</span>
            </li>
          ))}
        </ul>
      )}
      {outside.some(({ urgent }) => urgent) && (
        <p className="notice" data-type="warning">
          <strong>{page.urgentText}</strong>
        </p>
      )}
      {outside.length === 0 && <p>{isJudged ? page.allInside : page.noneJudged}</p>}
      {outside.length > 0 && (
        <>
          <h3>{page.outside}</h3>
          <ul className="outside">
            {outside.map((result) => (
              <OutsideItem
                key={result.code}
                result={result}
                limits={series.find(({ meaning }) => meaning === result.meaning)}
                change={changes?.items.find(({ meaning }) => meaning === result.meaning)}
              />
            ))}
          </ul>
        </>
      )}
      <p className="quiet">
        <Words
          text={
            changes
              ? fill(page.changes, { date: dateText(changes.since, language) })
              : page.noBefore
          }
        />
      </p>
    </>
  );
}

const kindOf = ({ judgement }: Result) => judgement ?? 'normal';

type ItemProps = { result: Result; limits: Series | undefined; change: Change | undefined };

function OutsideItem({ result, limits, change }: ItemProps) {
  const { texts, page } = useCheckupTexts();
  const { name, judgement, urgent } = result;
  if (!judgement || judgement === 'normal') return null;
  const limit = limits?.[judgement];
  return (
    <li>
      <p className="name">
        <Words text={name} />
      </p>
      <p className="value">
        <WithUnit text={result.text} unit={result.unit} />
      </p>
      <p>
        <JudgementMark judgement={judgement} urgent={urgent} />
      </p>
      <p className="quiet">
        {limit && (
          <Words
            text={fill(page.threshold, {
              judgement: texts.judgements[judgement],
              range: limit.text,
            })}
          />
        )}
      </p>
      {change && <ChangeText change={change} />}
    </li>
  );
}
