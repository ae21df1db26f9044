import { Logger } from '@aws-lambda-powertools/logger';

/**
 * The one Logger. What may be logged: request id, route pattern, status, error name and stack frames,
 * counts. Never a header, query, body, name, number or a parser's message.
 */
export const logger = new Logger({ serviceName: 'portal' });
