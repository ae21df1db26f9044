import type { ReactNode } from 'react';
import type { Loaded } from '../api/client.ts';
import { useFrame } from '../features/identity/frame-context.ts';
import { Loading } from './Loading.tsx';
import { Problem } from './Problem.tsx';

type Props<T> = { loaded: Loaded<T>; retry: () => void; children: (data: T) => ReactNode };

/** A part that needs data, in each of its states. Old data stay, with a word that they are old. */
export function LoadedPart<T>({ loaded, retry, children }: Props<T>) {
  const { page } = useFrame();
  return (
    <>
      {loaded.state === 'loading' && <Loading />}
      {loaded.state === 'failed' && <Problem problem={loaded.problem} retry={retry} />}
      {loaded.state === 'partial' && (
        <div className="notice" data-type="warning" role="alert">
          <p>{page.stale}</p>
          <p className="actions">
            <button type="button" className="button" data-type="outline" onClick={retry}>
              {page.retry}
            </button>
          </p>
        </div>
      )}
      {'data' in loaded && children(loaded.data)}
    </>
  );
}
