import { readFile } from 'node:fs/promises';
import { FormTemplate } from '../../shared/expenses/nta-form/template.ts';

/**
 * The official empty form, read and checked once. A configured file that is no such form stops the start: a
 * silent fallback would surprise whoever configured it.
 * @param path of the file; undefined where the operator has configured none
 */
export const officialForm = async (path: string | undefined): Promise<FormTemplate | undefined> =>
  path === undefined ? undefined : FormTemplate.read(await readFile(path));
