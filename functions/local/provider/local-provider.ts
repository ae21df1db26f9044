import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { JWK } from 'jose';
import { Provider } from 'oidc-provider';
import { type Clock, dateInJapan } from '../../../shared/kernel/dates.ts';
import type { Table } from '../../storage/client.ts';
import { peopleStore } from '../../storage/people.ts';
import { brokenPage, choosePage } from './page.ts';
import { listPeople } from './people.ts';
import { readForm } from './read-form.ts';
import { providerSettings } from './settings.ts';

export type LocalProviderOptions = {
  /** public address of the provider, such as `http://127.0.0.1:4321/provider`; its path is the mount path */
  issuer: string;
  table: Table;
  clientId: string;
  clientJwks: { keys: JWK[] };
  redirectUri: string;
  clock: Clock;
};

const LONGEST_ID = 200; // a longer one cannot be a key of the table

/**
 * The identity provider of the local portal: real OpenID Connect, but anybody of the local database signs in
 * by choosing a name. Never part of what is deployed.
 *
 * @returns a listener for requests below the path of `issuer`, with their full address
 */
export async function localProvider(options: LocalProviderOptions): Promise<RequestListener> {
  const { issuer, table, redirectUri, clock } = options;
  const mountPath = new URL(issuer).pathname.replace(/\/$/, '');
  const portal = new URL(redirectUri).origin;
  const people = peopleStore(table);

  const settings = await providerSettings(
    options,
    (personId) => people.find(personId),
    (ctx) => {
      ctx.type = 'html';
      ctx.body = brokenPage(portal);
    },
    mountPath,
  );
  const provider = new Provider(issuer, settings);
  const answer = provider.callback();
  const isInteraction = (path: string) =>
    path.startsWith(`${mountPath}/interaction/`) && /\/interaction\/[\w-]+$/.test(path);

  const page = (res: ServerResponse, status: number, html: string) => {
    res.writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      // The form leads, by redirects, back to the portal.
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ${portal}`,
    });
    res.end(html);
  };
  const choose = async (res: ServerResponse, error?: string) => {
    const today = dateInJapan(clock());
    page(res, error ? 422 : 200, choosePage(await listPeople(table, today), today, error));
  };

  const interact = async (req: IncomingMessage, res: ServerResponse) => {
    try {
      await provider.interactionDetails(req, res);
    } catch {
      return page(res, 400, brokenPage(portal));
    }
    if (req.method !== 'POST') return choose(res);
    const form = await readForm(req);
    // The text field is sent along when a button is pressed: the button stands later and wins.
    const personId = form
      ?.getAll('person')
      .findLast((value) => value.trim() !== '')
      ?.trim();
    if (!personId) return choose(res, 'だれがサインインするかを選んでください。');
    if (personId.length > LONGEST_ID || !(await people.find(personId))) {
      return choose(res, 'このIDの人はデータベースにいません。');
    }
    return provider.interactionFinished(req, res, {
      login: { accountId: personId, remember: false },
    });
  };

  return (req, res) => {
    if (isInteraction((req.url ?? '').replace(/\?.*$/, ''))) {
      interact(req, res).catch(() => {
        if (!res.headersSent) page(res, 500, brokenPage(portal));
      });
      return;
    }
    if ((req.url ?? '').startsWith(`${mountPath}/auth`)) forgetSession(req);
    Object.assign(req, { originalUrl: req.url }); // from it the library knows where it is mounted
    if (mountPath) req.url = (req.url ?? '/').slice(mountPath.length) || '/';
    void answer(req, res);
  };
}

/**
 * Every sign-in asks anew who it is. A remembered session of somebody else would first have to be ended, and
 * the library does that by a page that needs script.
 */
function forgetSession(req: IncomingMessage): void {
  const cookies = (req.headers.cookie ?? '').split(/;\s*/);
  req.headers.cookie = cookies.filter((cookie) => !cookie.startsWith('_session')).join('; ');
}
