import { Fragment, type ReactNode, useState } from 'react';
import { useFrame } from '../features/identity/frame-context.ts';
import type { SignedIn } from '../features/identity/session-store.ts';
import type { Template } from '../i18n/templates.ts';
import { NotMine } from './NotMine.tsx';
import { Whose } from './Whose.tsx';
import { WithName } from './WithName.tsx';

/** `shown`: what goes into `?for=`; undefined for oneself. */
export type Shown = {
  shown: string | undefined;
  name: string;
  actsAs: 'self' | SignedIn['actingFor'][number]['reason'];
};

type Props = {
  session: SignedIn;
  /** Whom the view asks for; an id of an earlier session names nobody any more and counts as oneself */
  asked: string | undefined;
  choose: (person: string | undefined) => void;
  /** The question above the names; without it the one about records */
  question?: string;
  /** The sentence around the name; without it the one about records */
  title?: Template<{ name: string }>;
  /** Their data; made anew for another person, so that no answer meets somebody else's name */
  children: (person: Shown) => ReactNode;
};

/** Around the data of one person: whose they are, and the way out when they are somebody else's. */
export function PersonData({ session, asked, choose, question, title, children }: Props) {
  const { page } = useFrame();
  const [hidden, setHidden] = useState(false);
  const ward = session.actingFor.find(({ id }) => id === asked);
  const shown = ward?.id;
  const { name } = ward ?? session.person;
  if (hidden) return <NotMine shown={shown} back={() => setHidden(false)} />;
  return (
    <>
      <div className="whose">
        <Whose session={session} shown={shown} choose={choose} question={question ?? page.whose} />
        <p className="name">
          <WithName text={title ?? page.recordsOf} name={name} />
        </p>
        <button
          type="button"
          className="button screen-only"
          data-type="text"
          onClick={() => setHidden(true)}
        >
          {page.notMine.ask}
        </button>
      </div>
      <Fragment key={shown ?? ''}>
        {children({ shown, name, actsAs: ward?.reason ?? 'self' })}
      </Fragment>
    </>
  );
}
