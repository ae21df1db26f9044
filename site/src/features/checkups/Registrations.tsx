import type { Registration } from '../../../../shared/checkups/registration.ts';
import { dateText } from '../../i18n/date-text.ts';
import { fill } from '../../i18n/templates.ts';
import { Words } from '../../ui/Words.tsx';
import { useCheckupTexts } from './checkup-context.ts';

type Props = { registrations: readonly Registration[] };

/** Why a checkup may not be here yet, per insurer and fiscal year. */
export function Registrations({ registrations }: Props) {
  const { language, texts, page } = useCheckupTexts();
  if (registrations.length === 0) return null;
  return (
    <section className="text" aria-labelledby="registration">
      <h2 id="registration">{page.registration}</h2>
      <ul className="ticks">
        {registrations.map(({ insurerNumber, insurerName, fiscalYear, state, date }) => (
          <li key={`${insurerNumber} ${fiscalYear}`}>
            <span>
              <span lang="ja">{insurerName}</span>
              {language === 'ja' ? '：' : ': '}
              <Words
                text={fill(texts.registration[state], {
                  year: String(fiscalYear),
                  date: dateText(date, language),
                })}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
