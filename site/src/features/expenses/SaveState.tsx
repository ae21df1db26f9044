import { useFrame } from '../identity/frame-context.ts';
import { useExpenseTexts } from './expense-context.ts';
import type { Autosave } from './use-autosave.ts';

type Props = { saving: Autosave };

/** Beside a form that saves itself: under way, done, or what to do when it failed. */
export function SaveState({ saving: { state, retry } }: Props) {
  const { saving: texts } = useExpenseTexts().entry;
  const { phone } = useFrame();
  if (state === 'failed')
    return (
      <div className="notice" data-type="error" role="alert">
        <p>{texts.failed}</p>
        <p className="actions">
          <button type="button" className="button" data-type="outline" onClick={retry}>
            {texts.retry}
          </button>
          <a href={`tel:${phone}`}>{phone}</a>
        </p>
      </div>
    );
  return (
    <p className="quiet saving" role="status">
      {state === 'saving' ? texts.saving : state === 'saved' ? texts.saved : ''}
    </p>
  );
}
