import { Hono } from 'hono';
import { type Clock, dateInJapan, type IsoDate } from '../../shared/kernel/dates.ts';
import { dayPage } from '../../shared/kernel/day-page.ts';
import type { NamedLookup } from '../../shared/masters/named-index.ts';
import { freshness } from '../../shared/medications/freshness.ts';
import type { PdfPrinter } from '../../shared/pdf/document.ts';
import type { Operator } from '../../shared/site/operator.ts';
import {
  exportTreatments,
  listTreatments,
  type TreatmentList,
} from '../../shared/treatments/contract.ts';
import { treatmentsCsv } from '../../shared/treatments/csv.ts';
import { choicesOf, filterRows } from '../../shared/treatments/list.ts';
import { treatmentsDocument } from '../../shared/treatments/pdf-document.ts';
import { procedureCodesIn, shownTreatment, treatmentRows } from '../../shared/treatments/rows.ts';
import type { Env } from '../http/env.ts';
import { type AuditedPerson, type HealthDataDeps, healthData } from '../http/health-data.ts';
import { listOf } from '../http/list-of.ts';
import { requireSignIn, type SignInDeps } from '../http/sign-in.ts';
import { validate } from '../http/validate.ts';
import type { Master } from '../masters/loaded-master.ts';
import type { EligibilityStore } from '../storage/eligibility.ts';
import type { TreatmentStore } from './store.ts';

export type TreatmentDeps = SignInDeps &
  HealthDataDeps & {
    treatments: TreatmentStore;
    procedures: Master<NamedLookup>;
    eligibility: EligibilityStore;
    printer: PdfPrinter;
    operator: Operator;
    clock: Clock;
  };

const PAGE_ROWS = 100;
const NO_CHOICES: TreatmentList['choices'] = { facilities: [], categories: [] };

/** 診療情報 at its full addresses: the list and its exports. */
export function treatmentRoutes(deps: TreatmentDeps): Hono<Env> {
  const signedIn = requireSignIn(deps);
  const health = healthData(deps);
  const today = () => dateInJapan(deps.clock());

  return new Hono<Env>()
    .get(
      listTreatments.path,
      signedIn,
      validate('query', listTreatments.query),
      health('treatments', 'view'),
      async (c) => {
        const on = today();
        const query = c.req.valid('query');
        const rows = await rowsOf(deps, c.var.person, on);
        const page = dayPage(
          filterRows(rows, query),
          query.cursor,
          PAGE_ROWS,
          ({ treatedOn }) => treatedOn,
        );
        return c.json({
          ...freshness(on),
          items: page.rows.map(shownTreatment),
          next: page.next,
          choices: query.cursor === undefined ? choicesOf(rows) : NO_CHOICES,
        } satisfies TreatmentList);
      },
    )
    .get(
      exportTreatments.path,
      signedIn,
      validate('query', exportTreatments.query),
      health('treatments', 'download'),
      async (c) => {
        const on = today();
        const query = c.req.valid('query');
        const rows = filterRows(await rowsOf(deps, c.var.person, on), query);
        const treatments = rows.map(shownTreatment);
        // nothing of the person in the name of the file
        const named = (extension: string) => ({
          'content-disposition': `attachment; filename="treatments-${on}.${extension}"`,
        });
        if (query.format === 'pdf') {
          const list = await listOf(deps, c.var.person, on, query.lang);
          return c.body(
            await deps.printer.print(treatmentsDocument(treatments, query, list)),
            200,
            { 'content-type': 'application/pdf', ...named('pdf') },
          );
        }
        const operator = deps.operator.name[query.lang];
        return c.body(treatmentsCsv(treatments, freshness(on), operator, query.lang), 200, {
          'content-type': 'text/csv; charset=utf-8',
          ...named('csv'),
        });
      },
    );
}

async function rowsOf(deps: TreatmentDeps, person: AuditedPerson, today: IsoDate) {
  const [receipts] = await Promise.all([
    deps.treatments.receipts(person, today),
    deps.procedures.current(), // a first load runs beside the Query
  ]);
  return treatmentRows(receipts, await deps.procedures.current(procedureCodesIn(receipts)));
}
