import { exportMedications } from '../../../../shared/medications/contract.ts';
import { addressOf } from '../../api/client.ts';
import { useMedicationTexts } from '../medications/medication-context.ts';
import { useShareTexts } from './share-context.ts';

const FORMATS = ['pdf', 'csv', 'jahis', 'fhir'] as const;

/** All medicines as a file, for who cannot scan. */
export function Files({ shown }: { shown: string | undefined }) {
  const { share: texts } = useShareTexts();
  const { language } = useMedicationTexts();
  return (
    <section className="share-files screen-only" aria-labelledby="files">
      <h2 id="files">{texts.files}</h2>
      <p>{texts.filesHelp}</p>
      <ul className="actions">
        {FORMATS.map((format) => (
          <li key={format}>
            <a
              className="button"
              data-type="outline"
              href={addressOf(exportMedications, { for: shown, format, lang: language })}
              download
            >
              {texts[format]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
