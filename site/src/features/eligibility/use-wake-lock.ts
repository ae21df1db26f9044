import { useEffect } from 'react';

/** Keeps the screen on while it is shown to somebody; phones that cannot or refuse go dark as usual. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let over = false;
    const ask = async () => {
      if (document.visibilityState !== 'visible') return;
      try {
        const given = await navigator.wakeLock?.request('screen');
        if (over) await given?.release();
        else lock = given;
      } catch {
        // refused, for example when the battery is low
      }
    };
    void ask();
    document.addEventListener('visibilitychange', ask); // hiding the page has released it
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, []);
}
