import { useEffect, useState } from 'react';
import { SESSION } from '../../../../shared/identity/session-rules.ts';
import { secondsLeft } from './session-clock.ts';
import { loadSession } from './session-store.ts';

/**
 * Seconds until the session ends, once fewer than 60 are left; undefined before. Timers stop while a phone
 * sleeps and other tabs may have used the session, so the server is asked before anybody is warned.
 *
 * @param endsAt epoch ms on the clock of this device
 */
export function useEnding(endsAt: number): number | undefined {
  const [left, setLeft] = useState<number>();
  useEffect(() => {
    let stage: 'far' | 'asking' | 'near' = 'far';
    setLeft(undefined);
    const tick = () => {
      const seconds = secondsLeft(endsAt, Date.now());
      if (seconds > SESSION.warnSeconds) return;
      if (stage === 'far') {
        stage = 'asking';
        void loadSession().then(() => {
          stage = 'near';
        });
      }
      if (stage === 'near') setLeft(seconds);
      if (seconds === 0) void loadSession();
    };
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [endsAt]);
  return left;
}
