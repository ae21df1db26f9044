import { PORTAL_OPERATOR } from 'astro:env/server';
import { operatorFrom } from '../../shared/site/operator.ts';

/** Who runs this portal, as configured for this build. */
export const operator = operatorFrom(PORTAL_OPERATOR);
