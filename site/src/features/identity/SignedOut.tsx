import { sessionTexts } from '../../../../shared/identity/session-texts.ts';
import type { Language } from '../../../../shared/kernel/texts.ts';
import { pathIn } from '../../i18n/languages.ts';
import type { SignedOutReason } from './session-store.ts';

type Props = { language: Language; reason: SignedOutReason; returnTo: string };

/** In place of data: why there are none, and the way in that leads back here. */
export function SignedOut({ language, reason, returnTo }: Props) {
  const texts = sessionTexts[language];
  const { title, text } = texts.signedOut[reason];
  const back = new URLSearchParams({ returnTo });
  const start = new URLSearchParams({ returnTo, lang: language });
  return (
    <section className="signed-out panel" role={reason === 'none' ? undefined : 'alert'}>
      <h2>{title}</h2>
      <p>{text}</p>
      <p className="actions">
        <a className="button" data-type="solid-fill" data-size="lg" href={`/api/sign-in?${start}`}>
          {texts.start}
        </a>
        <a href={`${pathIn(language, '/sign-in/')}?${back}`}>{texts.need}</a>
      </p>
    </section>
  );
}
