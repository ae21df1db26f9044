import { useCallback, useEffect, useRef, useState } from 'react';
import type { GenericSchema } from 'valibot';
import type { Endpoint } from '../../../shared/kernel/endpoint.ts';
import { call, type Loaded } from '../api/client.ts';
import { endedBy } from '../features/identity/ended-by.ts';

/** An answer that comes page by page. */
type Page = { items: unknown[]; next: string | null; choices: object };

export type List<Data extends Page> = {
  list: Loaded<Data>;
  /** What the list can be narrowed to; stays while another view is loading. */
  choices: Data['choices'] | undefined;
  loadingMore: boolean;
  /** Loads the next page, or with `all` every page that is left. */
  more: (all?: boolean) => Promise<void>;
  reload: () => void;
};

/**
 * The list of a view, page by page. An answer that comes after the view has changed is dropped.
 * @param endpoint a constant of the page
 * @param view the same object as long as the same is wanted
 */
export function useList<Data extends Page>(
  endpoint: Endpoint & { answer: GenericSchema<unknown, Data> },
  view: Readonly<Record<string, string | undefined>>,
): List<Data> {
  const [list, setList] = useState<Loaded<Data>>({ state: 'loading' });
  const [choices, setChoices] = useState<Data['choices']>();
  const [loadingMore, setLoadingMore] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const abort = useRef<AbortController>(undefined);

  const load = useCallback(
    async (query: Readonly<Record<string, string | undefined>>, signal: AbortSignal) => {
      const reply = await call(endpoint, { query, signal });
      if (!reply.ok) {
        endedBy(reply.problem);
        return reply;
      }
      return { ok: true as const, data: reply.data };
    },
    [endpoint],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for the same once more
  useEffect(() => {
    const controller = new AbortController();
    abort.current = controller;
    setList({ state: 'loading' });
    setLoadingMore(false);
    load(view, controller.signal).then(
      (reply) => {
        if (!reply.ok) return setList({ state: 'failed', problem: reply.problem });
        setChoices(reply.data.choices);
        return setList({ state: 'ready', data: reply.data });
      },
      () => undefined, // given up: another view is wanted
    );
    return () => controller.abort();
  }, [view, attempt, load]);

  const more = async (all = false) => {
    const signal = abort.current?.signal;
    if (loadingMore || !signal || !('data' in list)) return;
    setLoadingMore(true);
    try {
      let { data } = list;
      do {
        if (data.next === null) break;
        const reply = await load({ ...view, cursor: data.next }, signal);
        if (!reply.ok) {
          setList({ state: 'partial', data, problem: reply.problem });
          break;
        }
        const { items, next } = reply.data;
        data = { ...data, items: [...data.items, ...items], next };
        setList({ state: 'ready', data });
      } while (all);
      setLoadingMore(false);
    } catch {
      // given up: another view is wanted
    }
  };
  return { list, choices, loadingMore, more, reload: () => setAttempt((count) => count + 1) };
}
