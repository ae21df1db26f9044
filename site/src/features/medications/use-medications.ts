import { useCallback, useEffect, useRef, useState } from 'react';
import { listMedications, type MedicationList } from '../../../../shared/medications/contract.ts';
import { call, type Loaded } from '../../api/client.ts';
import { endedBy } from '../identity/ended-by.ts';
import type { View } from './view.ts';

export type Medications = {
  list: Loaded<MedicationList>;
  /** What the list can be narrowed to; stays while another view is loading. */
  choices: MedicationList['choices'] | undefined;
  loadingMore: boolean;
  /** Loads the next page, or with `all` every page that is left. */
  more: (all?: boolean) => Promise<void>;
  reload: () => void;
};

/** The list of a view, page by page. An answer that comes after the view has changed is dropped. */
export function useMedications(view: View): Medications {
  const [list, setList] = useState<Loaded<MedicationList>>({ state: 'loading' });
  const [choices, setChoices] = useState<MedicationList['choices']>();
  const [loadingMore, setLoadingMore] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const abort = useRef<AbortController>(undefined);

  const load = useCallback(async (query: View & { cursor?: string }, signal: AbortSignal) => {
    const reply = await call(listMedications, { query, signal });
    if (!reply.ok) endedBy(reply.problem);
    return reply;
  }, []);

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
