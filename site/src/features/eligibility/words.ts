import { noticeText } from '../../../../shared/eligibility/notice-texts.ts';
import { NOTICE_IDS, type NoticeId } from '../../../../shared/eligibility/view-codec.ts';
import { eligibilityTexts } from '../../../../shared/eligibility/view-texts.ts';
import { dateText } from '../../../../shared/kernel/date-text.ts';
import type { IsoDate } from '../../../../shared/kernel/dates.ts';
import type { Language } from '../../../../shared/kernel/texts.ts';
import { type Template, templatesOf } from '../../i18n/templates.ts';

type Days = { on: string; until: string };
export type NoticeWords = { title: Template<Days>; text: Template<Days> };

/** Days that no notice names; where they turn up in a sentence, a place is. */
const ON = '1001-01-01' as IsoDate;
const UNTIL = '1002-02-02' as IsoDate;

function noticeWords(id: NoticeId, language: Language): NoticeWords {
  const { title, text } = noticeText({ id, on: ON, until: UNTIL }, language);
  const withPlaces = (sentence: string): Template<Days> =>
    sentence
      .replaceAll(dateText(ON, language), '{on}')
      .replaceAll(dateText(UNTIL, language), '{until}');
  return { title: withPlaces(title), text: withPlaces(text) };
}

/** A share has its percentage and its tenths in one text: 20 and 2 are told apart by what follows. */
const tenthsIn = (language: Language): Template<{ percent: number; tenths: number }> =>
  eligibilityTexts[language]
    .tenths({ percent: 20 })
    .replace('20%', '{percent}%')
    .replace('2割', '{tenths}割');

/** Rows and notices of one language as data for the island. Runs when the page is built. */
export const wordsIn = (language: Language) => ({
  language,
  ...templatesOf(eligibilityTexts[language]),
  tenths: tenthsIn(language),
  notices: Object.fromEntries(NOTICE_IDS.map((id) => [id, noticeWords(id, language)])) as Record<
    NoticeId,
    NoticeWords
  >,
});
export type Words = ReturnType<typeof wordsIn>;
