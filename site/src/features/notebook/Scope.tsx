import { ShareScope } from '../../../../shared/jahis/contract.ts';
import { useShareTexts } from './share-context.ts';

type Props = { scope: ShareScope; choose: (scope: ShareScope) => void };

/** Which medicines are shown. */
export function Scope({ scope, choose }: Props) {
  const { share: texts } = useShareTexts();
  return (
    <fieldset className="share-scope screen-only" aria-describedby="scope-help">
      <legend>{texts.scope}</legend>
      {ShareScope.options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name="scope"
            checked={option === scope}
            onChange={() => choose(option)}
          />
          {texts.scopes[option]}
        </label>
      ))}
      <p className="quiet" id="scope-help">
        {texts.scopeHelp}
      </p>
    </fieldset>
  );
}
