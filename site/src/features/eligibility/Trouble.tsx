import { exportDeclaration } from '../../../../shared/eligibility/contract.ts';
import { addressOf } from '../../api/client.ts';
import { useEligibilityTexts } from './eligibility-context.ts';

type Props = { shown: string | undefined };

/** The way on when the reception cannot check: the declaration, and the page that explains. */
export function Trouble({ shown }: Props) {
  const { page, reception } = useEligibilityTexts();
  const texts = page.trouble;
  return (
    <section className="trouble screen-only" aria-labelledby="trouble">
      <h2 id="trouble">{texts.title}</h2>
      <p>{texts.text}</p>
      <p className="actions">
        <a
          className="button"
          data-type="outline"
          href={addressOf(exportDeclaration, { format: 'pdf', for: shown })}
          download
        >
          {texts.declaration}
        </a>
        <a href={reception}>{texts.toReception}</a>
      </p>
      <p className="quiet">{texts.declarationHelp}</p>
    </section>
  );
}
