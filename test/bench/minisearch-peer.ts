import MiniSearch from 'minisearch';
import type { Facility } from '../../shared/facilities/codec.ts';
import { foldFacilityText, searchWords } from '../../shared/facilities/search-text.ts';

type PeerRow = Pick<Facility, 'name' | 'kana' | 'address'>;
type Stored = { id: number; name: string; address: string };

/** Single characters and pairs: the only cut with which it finds short Japanese words at all. */
function grams(text: string): string[] {
  const characters = [...text];
  const pairs = characters.slice(1).map((one, at) => `${characters[at]}${one}`);
  return characters.length === 1 ? characters : pairs;
}

/** The same texts in MiniSearch. It finds pairs wherever they stand, so its answers can be too many. */
export class MiniSearchPeer {
  readonly #index = new MiniSearch<Stored>({ fields: ['name', 'address'], tokenize: bothGrams });

  constructor(facilities: readonly PeerRow[]) {
    this.#index.addAll(
      facilities.map(({ name, kana, address }, id) => ({
        id,
        name: foldFacilityText(`${name} ${kana}`),
        address: foldFacilityText(address),
      })),
    );
  }

  /** First page, names before addresses. */
  firstPage(q: string): unknown[] {
    const terms = searchWords(q).flatMap(grams);
    return this.#index
      .search(terms.join(' '), {
        combineWith: 'AND',
        boost: { name: 2 },
        tokenize: (text) => text.split(' '),
      })
      .slice(0, 20);
  }
}

const bothGrams = (text: string): string[] => [...new Set([...text, ...grams(text)])];
