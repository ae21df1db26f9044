import { useId } from 'react';
import { exportEligibility } from '../../../../shared/eligibility/contract.ts';
import { coverageRows } from '../../../../shared/eligibility/rows.ts';
import type { CoverageView } from '../../../../shared/eligibility/view-codec.ts';
import { addressOf } from '../../api/client.ts';
import { useEligibilityTexts } from './eligibility-context.ts';
import { RowList } from './RowList.tsx';
import { rowTexts } from './row-texts.ts';

type Props = {
  coverage: CoverageView;
  /** For whom, when acting for someone */
  shown: string | undefined;
  /** Fills the screen for the clerk; absent for what is not valid today */
  show?: () => void;
};

/** One coverage: its state in a word first, then every row it has. */
export function Coverage({ coverage, shown, show }: Props) {
  const { words, page } = useEligibilityTexts();
  const id = useId();
  const rows = coverageRows(rowTexts(words), coverage).filter((row) => row.id !== 'insurerName');
  return (
    <section className="panel coverage" data-state={coverage.state} aria-labelledby={id}>
      <h2 id={id}>
        <span className="state">{words.state[coverage.state]}</span>
        <span className="visually-hidden">{words.rows.insurerName}: </span>
        <span lang="ja">{coverage.insurerName}</span>
      </h2>
      <p className="actions screen-only">
        {show && (
          <button
            type="button"
            className="button"
            data-type="solid-fill"
            data-size="lg"
            onClick={show}
          >
            {page.show}
          </button>
        )}
        <a
          className="button"
          data-type="outline"
          data-size={show ? 'lg' : undefined}
          href={addressOf(exportEligibility, { format: 'pdf', coverage: coverage.id, for: shown })}
          download
        >
          {page.pdf}
        </a>
      </p>
      {show && <p className="quiet screen-only">{page.keep}</p>}
      <RowList rows={rows} />
    </section>
  );
}
