import { checkupPageTexts } from '../../../../shared/checkups/page-texts.ts';
import { checkupTexts } from '../../../../shared/checkups/texts.ts';
import type { Language } from '../../../../shared/kernel/texts.ts';
import { siteTexts } from '../../../../shared/site/texts.ts';
import { templatesOf } from '../../i18n/templates.ts';

/** What the page of checkups hands to its island: not the texts of files. */
export const checkupIslandTexts = (language: Language) => {
  const { columns, footnotes, range, bounds, programs, ...texts } = checkupTexts[language];
  const { name, text, judgement, interpretation, examinedOn, institution } = columns;
  return {
    language,
    heading: siteTexts[language].nav.checkups,
    programs,
    texts: templatesOf(texts),
    columns: {
      name,
      text,
      judgement,
      interpretation,
      examinedOn,
      institution,
      range: columns.range,
    },
    page: templatesOf(checkupPageTexts[language]),
  };
};
export type CheckupIslandTexts = ReturnType<typeof checkupIslandTexts>;
