import { parseXml } from '../../functions/ingest/checkups/parse-xml.ts';
import type { Written } from '../../functions/local/demo/checkups/v08.ts';
import { readCheckupDocument } from '../../shared/checkups/document/read-document.ts';
import { ownItem } from '../../shared/checkups/items/item-table.ts';
import { bytesOf, day, xml } from './documents.ts';

const TODAY = day('2026-11-21');
export const read = (text: string | Uint8Array) =>
  readCheckupDocument(parseXml(typeof text === 'string' ? bytesOf(text) : text), TODAY, ownItem);
export const observations = (...entries: Written[]) => read(xml({ entries }));
export const findingsOf = (text: string) =>
  read(text).findings.map(({ field, code, severity }) => `${severity} ${field} ${code}`);
