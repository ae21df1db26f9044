import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../shared/data', import.meta.url));

/** The folder of real files beside the project, where there is one (CI has it); tests on it are skipped otherwise. */
export const realData: string | undefined = existsSync(folder) ? folder : undefined;
