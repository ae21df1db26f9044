import { Hono } from 'hono';
import type { CheckupList } from '../../shared/checkups/contract.ts';
import {
  exportCheckup,
  exportCheckups,
  getCheckup,
  listCheckups,
} from '../../shared/checkups/contract.ts';
import { freshness } from '../../shared/checkups/freshness.ts';
import { checkupViews } from '../../shared/checkups/view/checkup-view.ts';
import { seriesOf } from '../../shared/checkups/view/series.ts';
import { dateInJapan } from '../../shared/kernel/dates.ts';
import { PortalError } from '../../shared/kernel/errors.ts';
import type { Env } from '../http/env.ts';
import { healthData } from '../http/health-data.ts';
import { requireSignIn } from '../http/sign-in.ts';
import { validate } from '../http/validate.ts';
import type { CheckupDeps } from './deps.ts';
import { fileOf, originalOf } from './files.ts';
import { registrationsFor } from './registrations.ts';

/** 健診 at its full addresses: the five latest, each of them, and their files. */
export function checkupRoutes(deps: CheckupDeps): Hono<Env> {
  const signedIn = requireSignIn(deps);
  const health = healthData(deps);
  const today = () => dateInJapan(deps.clock());

  return new Hono<Env>()
    .get(
      listCheckups.path,
      signedIn,
      validate('query', listCheckups.query),
      health('checkups', 'view'),
      async (c) => {
        const on = today();
        const { lang } = c.req.valid('query');
        const [kept, coverages] = await Promise.all([
          deps.checkups.latest(c.var.person, on),
          deps.eligibility.coverages(c.var.person),
        ]);
        const items = checkupViews(kept, lang);
        const registration = await registrationsFor(coverages, deps.status, on);
        return c.json({
          ...freshness(registration, on),
          items,
          next: null,
          series: seriesOf(items, lang),
          registration,
        } satisfies CheckupList);
      },
    )
    .get(
      exportCheckups.path,
      signedIn,
      validate('query', exportCheckups.query),
      health('checkups', 'download'),
      async (c) => {
        const { format, lang } = c.req.valid('query');
        const kept = await deps.checkups.latest(c.var.person, today());
        const { body, headers } = await fileOf(deps, c.var.person, kept, { format, lang });
        return c.body(body, 200, headers);
      },
    )
    .get(
      '/api/checkups/:id',
      signedIn,
      validate('param', getCheckup.params),
      validate('query', getCheckup.query),
      health('checkups', 'view'),
      async (c) => {
        const { id } = c.req.valid('param');
        const kept = await deps.checkups.latest(c.var.person, today());
        const found = checkupViews(kept, c.req.valid('query').lang).find((one) => one.id === id);
        if (!found) throw noSuchCheckup();
        return c.json(found);
      },
    )
    .get(
      '/api/checkups/:id/export',
      signedIn,
      validate('param', exportCheckup.params),
      validate('query', exportCheckup.query),
      health('checkups', 'download'),
      async (c) => {
        const { id } = c.req.valid('param');
        const { format, lang } = c.req.valid('query');
        const kept = await deps.checkups.latest(c.var.person, today());
        const one = kept.find((checkup) => checkup.id === id);
        if (!one) throw noSuchCheckup();
        const { body, headers } =
          format === 'xml'
            ? await originalOf(deps, one)
            : await fileOf(deps, c.var.person, [one], { format, lang });
        return c.body(body, 200, headers);
      },
    );
}

const noSuchCheckup = () => new PortalError('not-found', 'no such checkup is among the latest');
