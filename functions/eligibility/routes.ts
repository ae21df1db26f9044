import { type Context, Hono } from 'hono';
import { cardNow } from '../../shared/cancellation/registration.ts';
import {
  type EligibilityAnswer,
  exportDeclaration,
  exportEligibility,
  readEligibility,
} from '../../shared/eligibility/contract.ts';
import { coverageFor, coverageSheet } from '../../shared/eligibility/coverage-sheet.ts';
import { declarationSheet } from '../../shared/eligibility/declaration.ts';
import { eligibilityView } from '../../shared/eligibility/view.ts';
import type { EligibilityView } from '../../shared/eligibility/view-codec.ts';
import { type Clock, dateInJapan } from '../../shared/kernel/dates.ts';
import { PortalError } from '../../shared/kernel/errors.ts';
import type { PdfDocument, PdfPrinter } from '../../shared/pdf/document.ts';
import type { Operator } from '../../shared/site/operator.ts';
import type { Env } from '../http/env.ts';
import { type AuditedPerson, type HealthDataDeps, healthData } from '../http/health-data.ts';
import { requireSignIn, type SignInDeps } from '../http/sign-in.ts';
import { validate } from '../http/validate.ts';
import type { EligibilityStore } from '../storage/eligibility.ts';
import type { RegistrationStore } from './registration-store.ts';

export type EligibilityDeps = SignInDeps &
  HealthDataDeps & {
    eligibility: EligibilityStore;
    registrations: RegistrationStore;
    printer: PdfPrinter;
    operator: Operator;
    clock: Clock;
  };

/** 資格情報 at its full addresses: the view, and two sheets that are made and not kept. */
export function eligibilityRoutes(deps: EligibilityDeps): Hono<Env> {
  const signedIn = requireSignIn(deps);
  const health = healthData(deps);

  const viewOf = async (person: AuditedPerson): Promise<EligibilityView> => {
    const [coverages, listed] = await Promise.all([
      deps.eligibility.coverages(person),
      deps.registrations.listed(person),
    ]);
    const known = { ...person, card: cardNow(person, listed) };
    return eligibilityView(known, coverages, dateInJapan(deps.clock()));
  };

  /** The file's name tells nothing of the person. */
  const sheet = async (c: Context<Env>, name: string, document: PdfDocument) =>
    c.body(await deps.printer.print(document), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name}-${dateInJapan(deps.clock())}.pdf"`,
    });

  return new Hono<Env>()
    .get(
      readEligibility.path,
      signedIn,
      validate('query', readEligibility.query),
      health('eligibility', 'view'),
      async (c) => {
        const view = await viewOf(c.var.person);
        return c.json({ ...view, reason: c.var.person.reason } satisfies EligibilityAnswer);
      },
    )
    .get(
      exportEligibility.path,
      signedIn,
      validate('query', exportEligibility.query),
      health('eligibility', 'download'),
      async (c) => {
        const view = await viewOf(c.var.person);
        const coverage = coverageFor(view, c.req.valid('query').coverage);
        if (!coverage) throw new PortalError('not-found', 'no such coverage is registered');
        return sheet(c, 'eligibility', coverageSheet(view, coverage, deps.operator, deps.clock()));
      },
    )
    .get(
      exportDeclaration.path,
      signedIn,
      validate('query', exportDeclaration.query),
      health('eligibility', 'download'),
      async (c) => {
        const view = await viewOf(c.var.person);
        const document = declarationSheet(view, c.var.person, deps.operator, deps.clock());
        return sheet(c, 'declaration', document);
      },
    );
}
