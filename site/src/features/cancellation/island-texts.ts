import { cancellationFrameTexts } from '../../../../shared/cancellation/frame-texts.ts';
import { cancellationPageTexts } from '../../../../shared/cancellation/page-texts.ts';
import { timelineTexts } from '../../../../shared/cancellation/timeline-texts.ts';
import type { Language } from '../../../../shared/kernel/texts.ts';
import { templatesOf } from '../../i18n/templates.ts';

/** What the page of 利用登録解除 hands to its island. */
export const cancellationIslandTexts = (language: Language) => ({
  language,
  around: templatesOf(cancellationFrameTexts[language]),
  page: templatesOf(cancellationPageTexts[language]),
  timeline: templatesOf(timelineTexts[language]),
});
export type CancellationIslandTexts = ReturnType<typeof cancellationIslandTexts>;
