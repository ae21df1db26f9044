import { parseXml } from '../../functions/ingest/checkups/parse-xml.ts';
import type { Written } from '../../functions/local/demo/checkups/v08.ts';
import type { Checkup, Result } from '../../shared/checkups/codec.ts';
import { readCheckupDocument } from '../../shared/checkups/document/read-document.ts';
import { ownItem } from '../../shared/checkups/items/item-table.ts';
import { checkupViews } from '../../shared/checkups/view/checkup-view.ts';
import { bytesOf, day, xml } from './documents.ts';

export type Given = Parameters<typeof xml>[0];

/** Several checkups as they are shown, newest first. */
export function views(all: Given[], language: 'ja' | 'en' = 'ja'): Checkup[] {
  const identified = all.map((given, at) => {
    const { document } = readCheckupDocument(
      parseXml(bytesOf(xml(given))),
      day('2026-11-21'),
      ownItem,
    );
    if (!document) throw new Error('not read');
    return { id: `id-${at}`, document };
  });
  return checkupViews(identified, language);
}
export const resultsOf = (entries: readonly Written[], given: Given = {}): Result[] =>
  views([{ ...given, entries }])[0]?.results ?? [];
export const one = (written: Written, given: Given = {}): Result | undefined =>
  resultsOf([written], given)[0];

export const SYSTOLIC = ['9A755000000000001', '9A752000000000001', '9A751000000000001'] as const;
export const TG = '3F015000002327101';
export const TG_CASUAL = '3F015129902327101';
export const HDL = '3F070000002327101';
export const HB = '2A030000001930101';
export const WAIST = '9N016160100000001';
