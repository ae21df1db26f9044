import { type Html, html } from '../../kernel/html.ts';
import type { Language } from '../../kernel/texts.ts';
import type { MapTiles } from '../map-tiles.ts';
import { facilityPageTexts } from '../page-texts.ts';
import type { FacilityItem } from '../search-codec.ts';

/**
 * Offers a map of everything on the page that has a {@link pointOf}. Hidden until a script can show it, loaded
 * when it is asked for; without it the list is complete.
 */
export function mapOffer(tiles: MapTiles, language: Language): Html {
  const texts = facilityPageTexts[language].map;
  return html`<div class="map-offer" data-map hidden data-tiles="${tiles.url}" data-max-zoom="${tiles.maxZoom}" data-attribution="${tiles.attribution}" data-attribution-url="${tiles.attributionUrl}" data-failed="${texts.failed}" data-label="${texts.label}" data-zoom-in="${texts.zoomIn}" data-zoom-out="${texts.zoomOut}">
<p class="actions"><button type="button" class="button" data-type="outline" aria-expanded="false">${texts.show}</button> <span class="quiet">${texts.hint({ source: tiles.attribution })}</span></p>
<div class="map" hidden></div><p class="notice" role="status" hidden></p></div>`;
}

/** Value of `data-point`; approximate places are not put on a map. */
export const pointOf = ({
  lat,
  lng,
  pointSource,
}: Pick<FacilityItem, 'lat' | 'lng' | 'pointSource'>): string | undefined =>
  lat === null || lng === null || pointSource !== 'delivered' ? undefined : `${lat},${lng}`;
