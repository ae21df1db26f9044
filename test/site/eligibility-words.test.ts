import { describe, expect, test } from 'vitest';
import { advise } from '../../shared/advice/answer.ts';
import { Holds, Trouble, Who } from '../../shared/advice/facts.ts';
import { noticeText } from '../../shared/eligibility/notice-texts.ts';
import { cardRows, coverageRows, personRows } from '../../shared/eligibility/rows.ts';
import { NOTICE_IDS } from '../../shared/eligibility/view-codec.ts';
import { viewRows } from '../../shared/eligibility/view-rows.ts';
import { eligibilityTexts } from '../../shared/eligibility/view-texts.ts';
import { dateText } from '../../shared/kernel/date-text.ts';
import { LANGUAGES } from '../../shared/kernel/texts.ts';
import { ANSWERS_SINCE } from '../../site/src/features/advice/answers.ts';
import { rowTexts } from '../../site/src/features/eligibility/row-texts.ts';
import { wordsIn } from '../../site/src/features/eligibility/words.ts';
import { fill } from '../../site/src/i18n/templates.ts';
import { VIEWS } from '../browser/invented-coverages.ts';
import { on } from '../eligibility-view/support/coverages.ts';

const byId = <T extends { id: string }>(rows: T[]) =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

describe.each(LANGUAGES)('what the island says in %s is what the sheet says', (language) => {
  const words = wordsIn(language);

  test.each(Object.entries(VIEWS))('rows: %s', (_, view) => {
    for (const coverage of view.coverages) {
      const rows = [
        ...coverageRows(rowTexts(words), coverage),
        ...personRows(rowTexts(words), view),
        ...cardRows(rowTexts(words), view),
      ];
      expect(byId(rows)).toEqual(byId(viewRows(view, coverage, language)));
    }
  });

  test.each(NOTICE_IDS)('notice: %s', (id) => {
    const days = { on: on('2026-11-05'), until: on('2027-02-28') };
    const text = {
      on: dateText(days.on, language),
      until: dateText(days.until, language),
    };
    const { title, text: sentence } = words.notices[id];
    expect({ title: fill(title, text), text: fill(sentence, text) }).toEqual(
      noticeText({ id, ...days }, language),
    );
  });

  test.each([0, 10, 20, 30, 100])('share of %i percent', (percent) => {
    expect(fill(words.tenths, { percent, tenths: percent / 10 })).toBe(
      eligibilityTexts[language].tenths({ percent }),
    );
  });
});

describe('answers in the built page', () => {
  const facts = Holds.options.flatMap((holds) =>
    Trouble.options.flatMap((trouble) => Who.options.map((who) => ({ holds, trouble, who }))),
  );
  test('say the same on every later day', () => {
    for (const given of facts) {
      const since = advise(given, ANSWERS_SINCE, 'ja');
      expect(since.changesOn).toBeNull();
      expect(advise(given, on('2099-12-31'), 'ja')).toEqual(since);
    }
  });
});
