import { Hono } from 'hono';
import { shareMedications } from '../../shared/jahis/contract.ts';
import { type Clock, dateInJapan, type IsoDate } from '../../shared/kernel/dates.ts';
import type { CommentLookup } from '../../shared/masters/comments/comment-index.ts';
import type { DrugLookup } from '../../shared/masters/drugs/drug-index.ts';
import type { Medication } from '../../shared/medications/codec.ts';
import {
  exportMedications,
  listMedications,
  type MedicationList,
} from '../../shared/medications/contract.ts';
import { medicationsCsv } from '../../shared/medications/csv.ts';
import { freshness } from '../../shared/medications/freshness.ts';
import { choicesOf, filterRows } from '../../shared/medications/list.ts';
import { takenOn } from '../../shared/medications/now.ts';
import { pageOf } from '../../shared/medications/page.ts';
import { medicationsDocument } from '../../shared/medications/pdf-document.ts';
import {
  commentCodesIn,
  drugCodesIn,
  type MedicationRow,
  medicationRows,
} from '../../shared/medications/rows.ts';
import { sameIngredient } from '../../shared/medications/same-ingredient.ts';
import { shownMedication } from '../../shared/medications/shown-medication.ts';
import type { PdfPrinter } from '../../shared/pdf/document.ts';
import type { Operator } from '../../shared/site/operator.ts';
import type { Env } from '../http/env.ts';
import { type AuditedPerson, type HealthDataDeps, healthData } from '../http/health-data.ts';
import { listOf } from '../http/list-of.ts';
import { requireSignIn, type SignInDeps } from '../http/sign-in.ts';
import { validate } from '../http/validate.ts';
import type { Master } from '../masters/loaded-master.ts';
import type { EligibilityStore } from '../storage/eligibility.ts';
import { type BroughtDeps, broughtRoutes } from './brought-routes.ts';
import { asSent, fhirExport, jahisExport } from './export-machine-forms.ts';
import { sharedList } from './share.ts';
import type { MedicationStore } from './store.ts';

export type MedicationDeps = SignInDeps &
  HealthDataDeps &
  BroughtDeps & {
    medications: MedicationStore;
    eligibility: EligibilityStore;
    printer: PdfPrinter;
    drugs: Master<DrugLookup>;
    comments: Master<CommentLookup>;
    operator: Operator;
    clock: Clock;
  };

/** 薬剤情報 at its full addresses: the list and its exports. */
export function medicationRoutes(deps: MedicationDeps): Hono<Env> {
  const signedIn = requireSignIn(deps);
  const health = healthData(deps);
  const today = () => dateInJapan(deps.clock());

  return new Hono<Env>()
    .get(
      listMedications.path,
      signedIn,
      validate('query', listMedications.query),
      health('medications', 'view'),
      async (c) => {
        const on = today();
        const query = c.req.valid('query');
        const rows = await rowsOf(deps, c.var.person, on);
        const page = pageOf(filterRows(rows, query), query.cursor);
        return c.json({
          ...freshness(on),
          items: page.rows.map(shownMedication),
          next: page.next,
          ...(query.cursor === undefined ? overview(rows, on) : NO_OVERVIEW),
        } satisfies MedicationList);
      },
    )
    .get(
      exportMedications.path,
      signedIn,
      validate('query', exportMedications.query),
      health('medications', 'download'),
      async (c) => {
        const on = today();
        const query = c.req.valid('query');
        const rows = filterRows(await rowsOf(deps, c.var.person, on), query);
        const medications = rows.map(shownMedication);
        // nothing of the person in the name of the file
        const named = (extension: string) => ({
          'content-disposition': `attachment; filename="medications-${on}.${extension}"`,
        });
        if (query.format === 'pdf') {
          const list = await listOf(deps, c.var.person, on, query.lang);
          return c.body(
            await deps.printer.print(medicationsDocument(medications, query, list)),
            200,
            { 'content-type': 'application/pdf', ...named('pdf') },
          );
        }
        if (query.format === 'jahis' || query.format === 'fhir') {
          const source = { person: c.var.person, operator: deps.operator, madeAt: deps.clock() };
          const form =
            query.format === 'jahis'
              ? jahisExport(rows, source)
              : fhirExport(
                  rows,
                  source,
                  await deps.eligibility.coverages(c.var.person),
                  deps.publicOrigin,
                );
          const { body, headers } = asSent(form, c.req.header('accept-encoding'));
          return c.body(body, 200, { ...headers, ...named(form.ending) });
        }
        const operator = deps.operator.name[query.lang];
        return c.body(medicationsCsv(medications, freshness(on), operator, query.lang), 200, {
          'content-type': 'text/csv; charset=utf-8',
          ...named('csv'),
        });
      },
    )
    .get(
      shareMedications.path,
      signedIn,
      validate('query', shareMedications.query),
      health('medications', 'download'),
      async (c) => {
        const { person } = c.var;
        const rows = await rowsOf(deps, person, today());
        const source = { person, operator: deps.operator, madeAt: deps.clock() };
        return c.json(sharedList(rows, c.req.valid('query').scope, source));
      },
    )
    .route('/', broughtRoutes(deps));
}

async function rowsOf(deps: MedicationDeps, person: AuditedPerson, today: IsoDate) {
  const [days] = await Promise.all([
    deps.medications.days(person, today),
    deps.drugs.current(), // a first load runs beside the Query
    deps.comments.current(),
  ]);
  const drugs = await deps.drugs.current(drugCodesIn(days));
  const comments = await deps.comments.current(commentCodesIn(days));
  return medicationRows(days, drugs, comments);
}

const overview = (rows: readonly MedicationRow[], today: IsoDate) => ({
  current: takenOn(rows, today).map(shownMedication),
  sameIngredient: sameIngredient(rows).map(({ from, until, rows: [newer, older] }) => ({
    ingredientName: newer.drug?.ingredientName ?? '',
    from,
    until,
    medications: [shownMedication(newer), shownMedication(older)] satisfies [
      Medication,
      Medication,
    ],
  })),
  choices: choicesOf(rows),
});

const NO_OVERVIEW = {
  current: [],
  sameIngredient: [],
  choices: { facilities: [], ingredients: [] },
};
