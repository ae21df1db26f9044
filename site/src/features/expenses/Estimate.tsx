import { type ReactNode, useState } from 'react';
import type { HouseholdYear } from '../../../../shared/expenses/codec.ts';
import {
  type Deduction,
  larger,
  medicalDeduction,
  selfMedicationDeduction,
} from '../../../../shared/expenses/deduction.ts';
import { fill } from '../../i18n/templates.ts';
import { Field } from '../../ui/Field.tsx';
import { amountOf } from './amounts.ts';
import { amountText, useExpenseTexts, useWords } from './expense-context.ts';

type Props = { household: HouseholdYear };

/** So that 5 % of it is above 100,000 yen: what is taken off while nothing is entered. */
const LARGE_INCOME = 2_000_000;

/** Both deductions with their numbers put in. The income is used here only: not sent, not kept. */
export function Estimate({ household: { counted, selfMedication } }: Props) {
  const { own, entry } = useExpenseTexts();
  const { estimate: texts } = own;
  const [income, setIncome] = useState('');
  const [prevention, setPrevention] = useState(false);
  const given = amountOf(income);
  const amount = given === false || given === undefined ? LARGE_INCOME : given;
  const medical = medicalDeduction(counted, amount);
  const otc = selfMedicationDeduction(selfMedication);
  const usable = prevention ? otc : { ...otc, amount: 0 };
  const threshold =
    typeof given === 'number'
      ? fill(texts.thresholdMedical, {
          income: amountText(given),
          percent: amountText(Math.floor((given * 5) / 100)),
        })
      : texts.enterIncome;
  return (
    <section className="estimate" aria-labelledby="estimate">
      <h2 id="estimate">{texts.title}</h2>
      <p>{texts.disclaimer}</p>
      <div className="entry screen-only">
        <Field
          label={texts.income}
          help={texts.incomeHelp}
          name="income"
          inputMode="numeric"
          value={income}
          onChange={setIncome}
          error={given === false ? entry.own.wrongAmount : undefined}
        />
        <label>
          <input type="checkbox" checked={prevention} onChange={() => setPrevention(!prevention)} />
          {texts.prevention}
        </label>
      </div>
      <div className="both">
        <Computed title={texts.medical} of={medical} why={threshold} />
        <Computed title={texts.selfMedication} of={otc} why={texts.thresholdSelf} note={texts.otc}>
          {!prevention && <p className="hint">{texts.noPrevention}</p>}
        </Computed>
      </div>
      <div role="status">
        <p>
          <strong>{texts.isLarger[larger(medical, usable)]}</strong>
        </p>
      </div>
      <p className="quiet">
        {texts.notBoth} {texts.notTax}
      </p>
    </section>
  );
}

type ComputedProps = {
  title: string;
  of: Deduction;
  why: string;
  note?: string;
  children?: ReactNode;
};

function Computed({ title, of, why, note, children }: ComputedProps) {
  const { estimate: texts } = useExpenseTexts().own;
  const { yen } = useWords();
  return (
    <div className="panel">
      <h3>{title}</h3>
      {note && <p className="quiet">{note}</p>}
      <dl className="sum">
        <div>
          <dt>{texts.paid}</dt>
          <dd>{yen(of.paid)}</dd>
        </div>
        <div>
          <dt>{texts.compensated}</dt>
          <dd>− {yen(of.compensated)}</dd>
        </div>
        <div>
          <dt>
            {texts.threshold} <small className="quiet">{why}</small>
          </dt>
          <dd>− {yen(of.threshold)}</dd>
        </div>
        <div data-part="result">
          <dt>
            {texts.amount}{' '}
            <small className="quiet">
              {fill(texts.ceiling, { amount: amountText(of.ceiling) })}
            </small>
          </dt>
          <dd>{yen(of.amount)}</dd>
        </div>
      </dl>
      {children}
    </div>
  );
}
