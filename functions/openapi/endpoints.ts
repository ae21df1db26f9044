import * as advice from '../../shared/advice/contract.ts';
import * as cancellation from '../../shared/cancellation/contract.ts';
import * as checkups from '../../shared/checkups/contract.ts';
import * as eligibility from '../../shared/eligibility/contract.ts';
import * as expenses from '../../shared/expenses/contract.ts';
import * as facilities from '../../shared/facilities/contract.ts';
import * as identity from '../../shared/identity/contract.ts';
import * as link from '../../shared/identity/link-contract.ts';
import * as notebook from '../../shared/jahis/contract.ts';
import type { Endpoint } from '../../shared/kernel/endpoint.ts';
import * as medications from '../../shared/medications/contract.ts';
import * as statistics from '../../shared/statistics/contract.ts';
import * as treatments from '../../shared/treatments/contract.ts';

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value;

/** Every HTTP operation of the portal, from the contracts of the features. */
export const ENDPOINTS: readonly Endpoint[] = [
  advice,
  cancellation,
  checkups,
  eligibility,
  expenses,
  facilities,
  identity,
  link,
  medications,
  notebook,
  statistics,
  treatments,
].flatMap((contract) => Object.values(contract).filter(isEndpoint));
