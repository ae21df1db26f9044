import type { Checkup } from '../../../../shared/checkups/codec.ts';
import type { Series } from '../../../../shared/checkups/series.ts';
import type { IsoDate } from '../../../../shared/kernel/dates.ts';
import { dateText } from '../../i18n/date-text.ts';
import { fill } from '../../i18n/templates.ts';
import { Words } from '../../ui/Words.tsx';
import { useCheckupTexts } from './checkup-context.ts';
import { CheckupFiles } from './Files.tsx';
import { Outside } from './Outside.tsx';
import { ResultGroups } from './ResultGroups.tsx';
import { Written } from './Written.tsx';
import { nameOf } from './Years.tsx';

type Props = {
  checkup: Checkup;
  series: readonly Series[];
  asOf: IsoDate;
  isNewest: boolean;
  shown: string | undefined;
};

/** One checkup: in short, what is outside, what is written, then everything. */
export function OneCheckup({ checkup, series, asOf, isNewest, shown }: Props) {
  const { language, texts, page, programs, columns } = useCheckupTexts();
  const { id, examinedOn, program, institution, person, leftOut } = checkup;
  const date = dateText(examinedOn, language);
  return (
    <section className="checkup" aria-labelledby="checkup">
      <header>
        <h2 id="checkup">{isNewest ? page.latest : fill(page.checkupOn, { date })}</h2>
        <p>
          <Words text={fill(page.summary, { date, program: nameOf(programs, program) })} />
        </p>
        <dl className="about">
          <div>
            <dt>{columns.institution}</dt>
            <dd lang="ja">{institution}</dd>
          </div>
          <div>
            <dt>{page.examinee}</dt>
            <dd>
              <span lang="ja">{person.name}</span>{' '}
              <time dateTime={person.birthDate}>{dateText(person.birthDate, language)}</time>{' '}
              {page.sex[person.sex]}
            </dd>
          </div>
        </dl>
        <p className="quiet">
          <Words text={fill(texts.asOf, { date: dateText(asOf, language) })} />
        </p>
        {leftOut > 0 && (
          <p className="notice" data-type="warning">
            {fill(texts.leftOut, { count: String(leftOut) })}
          </p>
        )}
      </header>
      <Outside checkup={checkup} series={series} />
      <Written checkup={checkup} />
      <ResultGroups results={checkup.results} />
      <CheckupFiles id={id} shown={shown} />
    </section>
  );
}
