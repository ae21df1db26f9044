import { useLayoutEffect, useRef } from 'react';
import { coverageRows, personRows, type RowId } from '../../../../shared/eligibility/rows.ts';
import type { CoverageView, EligibilityView } from '../../../../shared/eligibility/view-codec.ts';
import { dateText } from '../../../../shared/kernel/date-text.ts';
import { fill } from '../../i18n/templates.ts';
import { useEligibilityTexts } from './eligibility-context.ts';
import { RowList } from './RowList.tsx';
import { rowTexts } from './row-texts.ts';
import { useWakeLock } from './use-wake-lock.ts';

type Props = { view: EligibilityView; coverage: CoverageView; close: () => void };

/** What a clerk types in, in the order of the sheet, then what decides about the share. */
const ORDER: readonly RowId[] = [
  'insurerName',
  'insurerNumber',
  'symbol',
  'number',
  'branch',
  'name',
  'kana',
  'birthDate',
  'sex',
  'relation',
  'validFrom',
  'validTo',
  'copaymentPercent',
  'copaymentFrom',
  'copaymentTo',
  'limitCategory',
  'specificDisease',
];

/** The whole screen for the clerk, in Japanese. Escape, the button and "back" close it. */
export function Desk({ view, coverage, close }: Props) {
  const { desk: words, words: own, page } = useEligibilityTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useWakeLock();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close(); // before it leaves the page, so that the focus goes back to its button
  }, []);

  const rows = [...coverageRows(rowTexts(words), coverage), ...personRows(rowTexts(words), view)];
  const shown = ORDER.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  return (
    <dialog
      ref={dialog}
      className="desk"
      lang="ja"
      aria-labelledby="desk-title"
      onCancel={(event) => {
        event.preventDefault(); // "back" closes it, so that the history stays right
        close();
      }}
    >
      <header>
        <h2 id="desk-title">{words.title}</h2>
        <button
          type="button"
          className="button"
          data-type="outline"
          lang={own.language}
          onClick={close}
        >
          {page.close}
        </button>
      </header>
      <p className="alone">{words.notAlone}</p>
      <RowList rows={shown} />
      <p>{fill(words.asOf, { day: dateText(view.asOf, 'ja') })}</p>
    </dialog>
  );
}
