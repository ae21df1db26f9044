import type { Checkup, Written as Judged } from '../../../../shared/checkups/codec.ts';
import { fill } from '../../i18n/templates.ts';
import { Words } from '../../ui/Words.tsx';
import { useCheckupTexts } from './checkup-context.ts';

type Props = { checkup: Checkup };

/** What the document itself judges, word for word. Nobody judges metabolic syndrome of 後期高齢者: absent there. */
export function Written({ checkup }: Props) {
  const { texts, page } = useCheckupTexts();
  const { metabolic, guidance, diagnosis } = checkup;
  const textOf = (written: Judged | null) => written?.text ?? texts.notWritten;
  return (
    <>
      <h3>{page.written}</h3>
      <dl className="about">
        {metabolic !== undefined && (
          <div>
            <dt>{texts.metabolic}</dt>
            <dd>
              <Words text={textOf(metabolic)} />
            </dd>
          </div>
        )}
        {guidance !== undefined && (
          <div>
            <dt>{texts.guidance}</dt>
            <dd>
              <Words text={textOf(guidance)} />
            </dd>
          </div>
        )}
        <div>
          <dt>{texts.diagnosis}</dt>
          <dd>
            {diagnosis ? <span lang="ja">{diagnosis.text}</span> : texts.notWritten}
            {diagnosis?.doctor && (
              <span className="quiet">
                {' '}
                <Words text={fill(texts.doctor, { name: diagnosis.doctor })} />
              </span>
            )}
          </dd>
        </div>
      </dl>
    </>
  );
}
