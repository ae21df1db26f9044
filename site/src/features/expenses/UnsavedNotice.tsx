import { useSession } from '../identity/use-session.ts';
import { useExpenseTexts } from './expense-context.ts';
import { useUnsaved } from './unsaved.ts';

/** Above the way back in: the last words typed were not saved, everything before was. */
export function UnsavedNotice() {
  const { saving } = useExpenseTexts().entry;
  const unsaved = useUnsaved();
  const { state } = useSession();
  if (!unsaved || state !== 'signed-out') return null;
  return (
    <div className="notice" data-type="warning" role="alert">
      <p>{saving.lostAtEnd}</p>
    </div>
  );
}
