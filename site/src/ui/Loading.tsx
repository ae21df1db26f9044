import { useEffect, useState } from 'react';
import { useFrame } from '../features/identity/frame-context.ts';

const SLOW_AFTER_MS = 5_000;

/** Says that something is under way, and after a while that it takes long. */
export function Loading() {
  const { page } = useFrame();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="loading" role="status">
      <span className="bar" aria-hidden="true" />
      <p>{isSlow ? page.slow : page.loading}</p>
    </div>
  );
}
