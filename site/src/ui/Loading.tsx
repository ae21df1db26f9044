import { useEffect, useState } from 'react';

type Props = { text: string; slow: string };

const SLOW_AFTER_MS = 5_000;

/** Says that something is under way, and after a while that it takes long. */
export function Loading({ text, slow }: Props) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="loading" role="status">
      <span className="bar" aria-hidden="true" />
      <p>{isSlow ? slow : text}</p>
    </div>
  );
}
