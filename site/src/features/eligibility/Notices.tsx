import type { Notice } from '../../../../shared/eligibility/view-codec.ts';
import { dateText } from '../../../../shared/kernel/date-text.ts';
import { fill } from '../../i18n/templates.ts';
import { useEligibilityTexts } from './eligibility-context.ts';

type Props = { notices: readonly Notice[] };

/** What the person has to know, most important first. */
export function Notices({ notices }: Props) {
  const { words, page } = useEligibilityTexts();
  if (notices.length === 0) return null;
  const day = (date: Notice['on']) => (date ? dateText(date, words.language) : '');
  return (
    <section className="notices" aria-label={page.notices}>
      {notices.map(({ id, on, until }) => (
        <div className="notice" data-type="warning" key={`${id}${on}`}>
          <h2>{fill(words.notices[id].title, { on: day(on), until: day(until) })}</h2>
          <p>{fill(words.notices[id].text, { on: day(on), until: day(until) })}</p>
        </div>
      ))}
    </section>
  );
}
