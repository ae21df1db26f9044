import type { FormTemplate } from '../../shared/expenses/nta-form/template.ts';
import type { PdfPrinter } from '../../shared/pdf/document.ts';
import type { Operator } from '../../shared/site/operator.ts';
import type { SignInDeps } from '../http/sign-in.ts';
import type { EligibilityStore } from '../storage/eligibility.ts';
import type { HouseholdDeps } from './others.ts';
import type { ExpenseStore } from './store.ts';

export type ExpenseDeps = SignInDeps &
  HouseholdDeps & {
    expenses: ExpenseStore;
    eligibility: EligibilityStore;
    operator: Operator;
    printer: PdfPrinter;
    /** The official empty 医療費集計フォーム, where the operator has configured it. */
    officialForm: FormTemplate | undefined;
  };
