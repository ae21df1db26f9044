import { pathIn } from '../../i18n/languages.ts';
import { useFrame } from './frame-context.ts';
import type { SignedOutReason } from './session-store.ts';

type Props = { reason: SignedOutReason; path: string };

/** In place of data: why there are none, and the way in that leads back here. */
export function SignedOut({ reason, path }: Props) {
  const { language, session: texts } = useFrame();
  const { title, text } = texts.signedOut[reason];
  const returnTo = `${path}${location.search}`;
  const start = new URLSearchParams({ returnTo, lang: language });
  return (
    <section className="signed-out panel" role={reason === 'none' ? undefined : 'alert'}>
      <h2>{title}</h2>
      <p>{text}</p>
      <p className="actions">
        <a className="button" data-type="solid-fill" data-size="lg" href={`/api/sign-in?${start}`}>
          {texts.start}
        </a>
        <a href={`${pathIn(language, '/sign-in/')}?${new URLSearchParams({ returnTo })}`}>
          {texts.need}
        </a>
      </p>
    </section>
  );
}
