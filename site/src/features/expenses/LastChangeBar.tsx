import { useExpenseTexts } from './expense-context.ts';
import type { LastChange } from './use-changes.ts';

type Props = { last: LastChange | undefined; close: () => void };

/** At the foot of the window: what was just done, and the way back. */
export function LastChangeBar({ last, close }: Props) {
  const { saving: texts, note } = useExpenseTexts().entry;
  return (
    <div className="last-change screen-only" role="status" data-shown={last ? '' : undefined}>
      {last && <p>{texts[last.kind]}</p>}
      {last?.undo && (
        <button type="button" className="button" data-type="outline" onClick={last.undo}>
          {texts.undo}
        </button>
      )}
      {last && (
        <button type="button" className="button" data-type="text" onClick={close}>
          {note.done}
        </button>
      )}
    </div>
  );
}
