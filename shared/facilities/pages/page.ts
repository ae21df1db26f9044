import type { Html } from '../../kernel/html.ts';
import type { MapTiles } from '../map-tiles.ts';

/** One page: what stands between header and footer, and what the head says of it. */
export type FacilityPageParts = {
  title: string;
  description: string;
  /** Below `/facilities/`, with its query; the other language has the same. */
  path: string;
  main: Html;
  /** schema.org */
  data?: unknown;
  /** Pages that are no use to a search engine: results of a search, thanks. */
  noIndex?: boolean;
  /** The page offers a map, so its policy lets pictures come from there. */
  tiles?: MapTiles;
};
