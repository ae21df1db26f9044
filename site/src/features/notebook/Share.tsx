import { shareMedications } from '../../../../shared/jahis/contract.ts';
import { Freshness } from '../../ui/Freshness.tsx';
import { LoadedPart } from '../../ui/LoadedPart.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Adjusted } from './Adjusted.tsx';
import { Codes } from './Codes.tsx';
import { Files } from './Files.tsx';
import { FullScreen } from './FullScreen.tsx';
import { LargeList } from './LargeList.tsx';
import { Scope } from './Scope.tsx';
import { useShareTexts } from './share-context.ts';
import type { Full, ShareView } from './share-view.ts';

type Props = { view: ShareView; shown: string | undefined; go: (next: ShareView) => void };

/** List and codes of one person; either can fill the screen. */
export function Share({ view, shown, go }: Props) {
  const { share: texts, back } = useShareTexts();
  const { scope } = view;
  const { loaded, reload } = useLoaded(shareMedications, { for: shown, scope });
  const fill = (full: Full) => go({ ...view, full });
  return (
    <>
      <p className="text">{texts.lead}</p>
      <Scope scope={scope} choose={(next) => go({ ...view, scope: next })} />
      <p className="visually-hidden" role="status">
        {'data' in loaded ? texts.loaded : ''}
      </p>
      <LoadedPart loaded={loaded} retry={reload}>
        {(data) => (
          <>
            {data.medicines.length === 0 ? (
              <section className="panel nothing-to-show">
                <h2>{texts.empty}</h2>
                <p>{scope === 'current' ? texts.emptyHelp : texts.emptyRecent}</p>
              </section>
            ) : (
              <>
                <section className="share-codes" aria-labelledby="codes">
                  <h2 id="codes">{texts.codes}</h2>
                  <p className="text">{texts.codesHelp}</p>
                  <Codes codes={data.codes} still={view.full !== undefined} />
                  <p>
                    <button
                      type="button"
                      className="button"
                      data-type="solid-fill"
                      data-size="lg"
                      onClick={() => fill('codes')}
                    >
                      {texts.fullCodes}
                    </button>
                  </p>
                  <Adjusted adjusted={data.adjusted} />
                </section>
                <section className="share-list" aria-labelledby="list">
                  <h2 id="list">{texts.list}</h2>
                  <LargeList data={data} />
                  <p>
                    <button
                      type="button"
                      className="button"
                      data-type="outline"
                      data-size="lg"
                      onClick={() => fill('list')}
                    >
                      {texts.fullList}
                    </button>
                  </p>
                </section>
              </>
            )}
            <Freshness data={data} />
            {view.full && data.medicines.length > 0 && (
              <FullScreen full={view.full} data={data} close={() => history.back()} />
            )}
          </>
        )}
      </LoadedPart>
      <Files shown={shown} />
      <p className="screen-only">
        <a href={back}>{texts.back}</a>
      </p>
    </>
  );
}
