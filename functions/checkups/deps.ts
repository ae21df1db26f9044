import type { Clock } from '../../shared/kernel/dates.ts';
import type { PdfPrinter } from '../../shared/pdf/document.ts';
import type { Operator } from '../../shared/site/operator.ts';
import type { HealthDataDeps } from '../http/health-data.ts';
import type { SignInDeps } from '../http/sign-in.ts';
import type { EligibilityStore } from '../storage/eligibility.ts';
import type { OriginalStore } from '../storage/originals.ts';
import type { StatusStore } from './status-store.ts';
import type { CheckupStore } from './store.ts';

export type CheckupDeps = SignInDeps &
  HealthDataDeps & {
    checkups: CheckupStore;
    status: StatusStore;
    /** For the head of printed lists and for whose registration is asked. */
    eligibility: EligibilityStore;
    originals: Pick<OriginalStore, 'get'>;
    printer: PdfPrinter;
    operator: Operator;
    clock: Clock;
  };
