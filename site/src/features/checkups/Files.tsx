import { exportCheckup, exportCheckups } from '../../../../shared/checkups/contract.ts';
import { addressOf } from '../../api/client.ts';
import { useCheckupTexts } from './checkup-context.ts';

type Props = { shown: string | undefined };

/** One checkup as a file, also as the insurer delivered it. */
export function CheckupFiles({ id, shown }: Props & { id: string }) {
  const { language, page } = useCheckupTexts();
  const file = (format: string) =>
    addressOf(exportCheckup, { for: shown, lang: language, format }).replace('{id}', id);
  return (
    <div className="one screen-only">
      <h3>{page.files}</h3>
      <p className="actions">
        {(['pdf', 'csv', 'xml', 'fhir'] as const).map((format) => (
          <a key={format} className="button" data-type="outline" href={file(format)} download>
            {page[format]}
          </a>
        ))}
        <button type="button" className="button" data-type="outline" onClick={() => window.print()}>
          {page.print}
        </button>
      </p>
    </div>
  );
}

/** All of them in one file. */
export function AllFiles({ shown }: Props) {
  const { language, page } = useCheckupTexts();
  return (
    <section className="screen-only" aria-labelledby="filesAll">
      <h2 id="filesAll">{page.filesAll}</h2>
      <p className="actions">
        {(['pdf', 'csv', 'fhir'] as const).map((format) => (
          <a
            key={format}
            className="button"
            data-type="outline"
            href={addressOf(exportCheckups, { for: shown, lang: language, format })}
            download
          >
            {page[format]}
          </a>
        ))}
      </p>
    </section>
  );
}
