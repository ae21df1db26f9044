import type { Inspection } from '../../shared/ingest/inspect/inspection.ts';
import { Unreadable } from '../../shared/ingest/unreadable.ts';
import { type DeliveredFile, deliveredFiles } from '../ingest/delivered-files.ts';
import { inspectFile } from '../ingest/inspect-file.ts';
import { shownName } from '../ingest/look-at-file.ts';

/**
 * `npm run inspect -- FILE`: what is in a file, as JSON; an archive or a folder gives a list. Exit codes as
 * in the import: 0 all well, 2 something an import would leave out, 1 not readable. Stores nothing.
 * With `JP_CORE_PACKAGE` (folder of the JP Core package) a FHIR bundle is validated in full.
 */
async function run(path: string): Promise<number> {
  const found: Inspection[] = [];
  for await (const file of deliveredFiles(path)) found.push(await inspected(file));
  process.stdout.write(`${JSON.stringify(found.length === 1 ? found[0] : found, null, 2)}\n`);
  const findings = found.flatMap((one) => one.findings);
  if (findings.some(({ code }) => code === 'unreadable')) return 1;
  return findings.some(({ severity }) => severity === 'error') ? 2 : 0;
}

async function inspected(file: DeliveredFile): Promise<Inspection> {
  try {
    return await validated(await inspectFile(file), file);
  } catch (error) {
    const expected = error instanceof Unreadable;
    if (!expected) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    return {
      file: shownName(file.name),
      kind: 'unknown',
      findings: [
        { line: 0, field: '', code: 'unreadable', severity: 'error' },
        { line: 0, field: '', code: expected ? error.code : 'internal', severity: 'error' },
      ],
    };
  }
}

async function validated(inspection: Inspection, file: DeliveredFile): Promise<Inspection> {
  const folder = process.env.JP_CORE_PACKAGE;
  if (inspection.kind !== 'fhir-bundle' || !folder) return inspection;
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.read()) chunks.push(chunk);
  const { bundleIssues } = await import('./fhir-validator.ts');
  const issues = await bundleIssues(Buffer.concat(chunks).toString('utf8'), folder);
  return { ...inspection, findings: [...inspection.findings, ...issues] };
}

const [path] = process.argv.slice(2);
if (path === undefined) {
  process.stderr.write('npm run inspect -- FILE   (also .gz, .zip, folders)\n');
  process.exitCode = 1;
} else process.exitCode = await run(path);
