import { type CSSProperties, useEffect, useMemo, useState } from 'react';
import { qrPath } from '../../../../shared/jahis/qr-svg.ts';
import { fill } from '../../i18n/templates.ts';
import { useShareTexts } from './share-context.ts';

/** Long enough for a reader to take one and for a person to notice the change. */
const SECONDS_EACH = 6;

type Props = {
  /** Bytes in Base64 */
  codes: readonly string[];
  /** Not in sight: does not go on by itself */
  still?: boolean;
};

const stillWanted = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** One QR code after the other, by itself or by hand. Arrow keys work while a button of it has the focus. */
export function Codes({ codes, still = false }: Props) {
  const { share: texts } = useShareTexts();
  const [at, setAt] = useState(0);
  const [playing, setPlaying] = useState(() => !stillWanted());
  const count = codes.length;
  const number = Math.min(at, count - 1) + 1;
  const moves = playing && !still && count > 1;
  const turn = (by: number) => {
    setPlaying(false); // who turns by hand wants to see this one
    setAt((number - 1 + by + count) % count);
  };
  useEffect(() => {
    if (!moves) return undefined;
    const timer = setTimeout(() => setAt(number % count), SECONDS_EACH * 1000);
    return () => clearTimeout(timer);
  }, [moves, number, count]);
  const code = codes[number - 1];
  const qr = useMemo(() => (code === undefined ? undefined : qrPath(bytesIn(code))), [code]);
  if (!qr) return null;
  const name = fill(texts.code, { number, count });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are one more way beside the buttons
    <div
      className="codes"
      onKeyDown={({ key }) => {
        if (count > 1 && key === 'ArrowRight') turn(1);
        if (count > 1 && key === 'ArrowLeft') turn(-1);
      }}
    >
      {count > 1 && <p className="text">{fill(texts.inOrder, { count })}</p>}
      <svg
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        role="img"
        aria-label={name}
        shapeRendering="crispEdges"
        style={{ '--modules': qr.size } as CSSProperties}
      >
        <path className="light" d={`M0 0h${qr.size}v${qr.size}H0z`} />
        <path className="dark" d={qr.path} />
      </svg>
      {count > 1 && (
        <>
          <p className="number" aria-live={moves ? 'off' : 'polite'}>
            <span aria-hidden="true">
              {number}/{count}
            </span>
            <span className="visually-hidden">{name}</span>
          </p>
          <p className="actions screen-only">
            <button type="button" className="button" data-type="outline" onClick={() => turn(-1)}>
              {texts.previous}
            </button>
            <button type="button" className="button" data-type="outline" onClick={() => turn(1)}>
              {texts.next}
            </button>
            <button
              type="button"
              className="button"
              data-type="outline"
              onClick={() => setPlaying(!playing)}
            >
              {playing ? texts.pause : texts.play}
            </button>
          </p>
        </>
      )}
      <p className="quiet">{texts.bright}</p>
    </div>
  );
}

const bytesIn = (base64: string) => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
