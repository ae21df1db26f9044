import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { useFrame } from '../features/identity/frame-context.ts';
import { dateText } from '../i18n/date-text.ts';

type Props = { data: { asOf: IsoDate; completeTo: IsoDate; nextExpectedOn: IsoDate } };

/** As of, complete to, next expected on: of everything that is made from receipts. */
export function Freshness({ data }: Props) {
  const { language, page } = useFrame();
  const names = Object.keys(page.freshness) as (keyof typeof page.freshness)[];
  return (
    <dl className="freshness">
      {names.map((name) => (
        <div key={name}>
          <dt>{page.freshness[name]}</dt>
          <dd>
            <time dateTime={data[name]}>{dateText(data[name], language)}</time>
          </dd>
        </div>
      ))}
    </dl>
  );
}
