import type { CancellationView } from '../../../../shared/cancellation/contract.ts';
import { useCancellationTexts } from './cancellation-context.ts';

type Props = { view: CancellationView };

/** The two things that an insurer does after accepting, in any order. */
export function Marks({ view }: Props) {
  const { timeline, day } = useCancellationTexts();
  const { marks } = timeline;
  const { certificate, releaseRequestedOn } = view;
  const done = (on: string) => `${marks.done} (${on})`;
  return (
    <dl className="rows">
      <div>
        <dt>{marks.certificate}</dt>
        <dd>
          {!certificate && marks.pending}
          {certificate && (certificate.held ? marks.held : done(day(certificate.on)))}
        </dd>
      </div>
      <div>
        <dt>{marks.release}</dt>
        <dd>{releaseRequestedOn ? done(day(releaseRequestedOn)) : marks.pending}</dd>
      </div>
    </dl>
  );
}
