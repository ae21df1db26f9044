import type { InsurerTotal } from '../../../../shared/expenses/codec.ts';
import { useExpenseTexts, useWords } from './expense-context.ts';

type Props = { insurers: readonly InsurerTotal[] };

/** 年間の合計: one line per insurer; several when it changed in the year. */
export function Insurers({ insurers }: Props) {
  const { language, texts, page } = useExpenseTexts();
  const { yen, month } = useWords();
  return (
    <section aria-labelledby="insurers">
      <h2 id="insurers">{page.insurers.title}</h2>
      {insurers.map((one) => (
        <div className="panel insurer" key={one.insurerNumber}>
          <h3 lang={one.insurerName ? 'ja' : undefined}>
            {one.insurerName || one.insurerNumber || texts.noInsurer}
          </h3>
          <dl className="parts">
            <div>
              <dt>{page.insurers.period}</dt>
              <dd>
                {month(one.from)}
                {one.to !== one.from && `${language === 'ja' ? '～' : '–'}${month(one.to)}`}
              </dd>
            </div>
            {(['total', 'insurer', 'otherPublic', 'patient'] as const).map((name) => (
              <div key={name}>
                <dt>{texts.columns[name]}</dt>
                <dd>{yen(one[name])}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
