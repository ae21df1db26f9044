import { dirname } from 'node:path';
import { claimedCount } from '../../../shared/checkups/document/archive.ts';
import { DocumentRefused } from '../../../shared/checkups/document/refused.ts';
import { type FileKind, Tally } from '../../../shared/ingest/summary.ts';
import type { DeliveredFile } from '../delivered-files.ts';
import { type LookedAt, shownName } from '../look-at-file.ts';

type Part = { file: DeliveredFile; looked: LookedAt };

/** An index or summary has half a kilobyte. */
const MAX_BYTES = 65_536;
const COUNTED: ReadonlySet<FileKind> = new Set(['checkup-index', 'checkup-summary']);
const PARTS: ReadonlySet<FileKind> = new Set([...COUNTED, 'checkup-claim', 'checkup-schema']);

/** The folder of an archive: documents lie in its `DATA`, index and summary beside that. */
const archiveOf = (name: string): string => dirname(name).replace(/[\\/]data$/i, '');

/**
 * What belongs to a delivered archive of checkups besides its documents. Index (ix08) and summary (su08) say how
 * many documents there are; they are compared when all have been seen, because their order is any. Claims and
 * schemas are of no use here.
 * @source formats/checkup-xml.md §1, §2
 */
export class CheckupArchives {
  readonly #documents = new Map<string, number>();
  readonly #parts: Part[] = [];

  /** @returns whether it was kept for {@link results} */
  take(file: DeliveredFile, looked: LookedAt): boolean {
    if (looked.kind === 'checkups') {
      const archive = archiveOf(file.name);
      this.#documents.set(archive, (this.#documents.get(archive) ?? 0) + 1);
    }
    if (!PARTS.has(looked.kind)) return false;
    this.#parts.push({ file, looked });
    return true;
  }

  async *results() {
    for (const { file, looked } of this.#parts) {
      const tally = new Tally();
      if (COUNTED.has(looked.kind)) {
        const documents = this.#documents.get(archiveOf(file.name)) ?? 0;
        await compare(looked, documents, tally);
      }
      const summary = tally.summary(shownName(file.name), looked.kind);
      yield { summary, unreadable: tally.unreadable, notes: tally.notes };
    }
  }
}

async function compare({ read }: LookedAt, documents: number, tally: Tally): Promise<void> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of read()) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  tally.lines = bytes.toString('latin1').split('\n').length;
  try {
    if (bytes.length > MAX_BYTES) throw new DocumentRefused('document-too-large');
    const { parseXml } = await import('./parse-xml.ts');
    const root = parseXml(bytes);
    const claimed = claimedCount(root);
    if (!claimed) tally.reject({ line: root.line, field: root.name, code: 'missing' });
    else if (claimed.count !== documents)
      tally.reject({ line: root.line, field: claimed.field, code: 'count-differs' });
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error;
    tally.giveUp(error.code, error.line);
  }
}
