import {
  Control,
  DivIcon,
  type LatLngBoundsLiteral,
  Map as LeafletMap,
  Marker,
  TileLayer,
} from 'leaflet/dist/leaflet-src.esm.js';
import 'leaflet/dist/leaflet.css';
import type { Place } from './offer-map.ts';

const CLOSE = 17;
const PICTURES_THAT_MAY_FAIL = 3;
const ICON_PIXELS = 32;

/** Puts numbered places on a map, in the order of the list. @param failed told once when pictures do not come */
export function showMap(
  box: HTMLElement,
  places: readonly Place[],
  about: DOMStringMap,
  failed: () => void,
): void {
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', about.label ?? '');
  const map = new LeafletMap(box, { zoomControl: false, scrollWheelZoom: false });
  map.attributionControl.setPrefix(false).addAttribution(source(about));
  const { zoomIn: zoomInTitle = '', zoomOut: zoomOutTitle = '' } = about;
  map.addControl(new Control.Zoom({ zoomInTitle, zoomOutTitle }));
  const maxZoom = Number(about.maxZoom) || CLOSE;
  const tiles = new TileLayer(about.tiles ?? '', { maxZoom, referrerPolicy: 'no-referrer' });
  let missing = 0;
  tiles.on('tileerror', () => {
    missing += 1;
    if (missing === PICTURES_THAT_MAY_FAIL) failed();
  });
  tiles.addTo(map);
  places.forEach((place, at) => {
    map.addLayer(markerOf(place, places.length > 1 ? String(at + 1) : ''));
  });
  const bounds: LatLngBoundsLiteral = places.map(({ lat, lng }) => [lat, lng]);
  const closest = Math.min(CLOSE, maxZoom);
  map.fitBounds(bounds, { padding: [ICON_PIXELS, ICON_PIXELS], maxZoom: closest, animate: false });
}

function markerOf({ lat, lng, name, address }: Place, number: string): Marker {
  const face = document.createElement('span');
  face.textContent = number;
  const icon = new DivIcon({
    html: face,
    className: 'map-pin',
    iconSize: [ICON_PIXELS, ICON_PIXELS],
    iconAnchor: [ICON_PIXELS / 2, ICON_PIXELS],
    popupAnchor: [0, -ICON_PIXELS],
  });
  const title = `${number} ${name}`.trim();
  const marker = new Marker([lat, lng], { icon, title, alt: title, keyboard: true });
  const words = document.createElement(address === undefined ? 'span' : 'a');
  words.textContent = name;
  if (address !== undefined) words.setAttribute('href', address);
  return marker.bindPopup(words, { closeButton: false }); // Escape and a press beside it close it
}

/** The name of who made the map, as a link; built as elements, so the setting cannot bring markup. */
function source({ attribution = '', attributionUrl = '' }: DOMStringMap): string {
  const link = document.createElement('a');
  link.href = attributionUrl;
  link.rel = 'noopener';
  link.textContent = attribution;
  return link.outerHTML;
}
