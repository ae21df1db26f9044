// `node infra/scale.ts`: what a country asks of the portal, as tables for README.
import { scaleTables } from './scale/table.ts';

process.stdout.write(scaleTables());
