import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { type ExchangeStore, exchangeStore } from '../../cancellation/exchange/store.ts';
import { type CancellationStore, cancellationStore } from '../../cancellation/store.ts';
import type { Table } from '../../storage/client.ts';
import { type PeopleStore, peopleStore } from '../../storage/people.ts';

/** The desk at which one person plays all insurers and 中間サーバー. */
export type Office = {
  table: Table;
  store: CancellationStore;
  exchange: ExchangeStore;
  people: PeopleStore;
  today: IsoDate;
  /** for people */
  say: (line: string) => void;
  /** for programs */
  print: (text: string) => void;
};

export const openOffice = (given: Pick<Office, 'table' | 'today' | 'say' | 'print'>): Office => ({
  ...given,
  store: cancellationStore(given.table),
  exchange: exchangeStore(given.table),
  people: peopleStore(given.table),
});
