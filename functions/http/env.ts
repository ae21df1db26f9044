import type { RequestIdVariables } from 'hono/request-id';
import type { Session } from '../../shared/identity/codec.ts';
import type { AuditedPerson } from './health-data.ts';

/** What the middlewares leave for the handlers. */
export type Env = {
  Variables: RequestIdVariables & {
    session: Session;
    /** The cookie's token, for making ids that only this session can read; never logged or stored. */
    sessionToken: string;
    person: AuditedPerson;
  };
};
