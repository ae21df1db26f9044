import type { Row } from '../../../../shared/eligibility/rows.ts';

type Props = { rows: readonly Row[] };

/** Names and values; rows that do not exist for the person are not there. */
export function RowList({ rows }: Props) {
  return (
    <dl className="rows">
      {rows.map(({ id, label, value, empty, verbatim }) => (
        <div key={id} data-row={id}>
          <dt>{label}</dt>
          <dd lang={verbatim ? 'ja' : undefined} data-empty={empty || undefined}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
