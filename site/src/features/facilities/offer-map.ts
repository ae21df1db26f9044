/** A place on the page that a map can show. */
export type Place = { lat: number; lng: number; name: string; address: string | undefined };

/** Shows the button of the map; Leaflet and its pictures are loaded when it is pressed. */
export function offerMap(page: Document): void {
  const offer = page.querySelector<HTMLElement>('[data-map]');
  const button = offer?.querySelector('button');
  const box = offer?.querySelector<HTMLElement>('.map');
  const failed = offer?.querySelector<HTMLElement>('[role="status"]');
  const places = placesOn(page);
  if (!offer || !button || !box || !failed || places.length === 0) return;
  const fail = () => {
    failed.textContent = offer.dataset.failed ?? '';
    failed.hidden = false;
  };
  let started = false;
  offer.hidden = false;
  button.addEventListener('click', () => {
    const open = Boolean(box.hidden);
    box.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    page.documentElement.toggleAttribute('data-map-open', open);
    if (!open || started) return;
    started = true;
    import('./show-map.ts')
      .then(({ showMap }) => showMap(box, places, offer.dataset, fail))
      .catch(() => {
        started = false; // the next press tries again
        fail();
      });
  });
}

function placesOn(page: Document): Place[] {
  return [...page.querySelectorAll<HTMLElement>('[data-point]')].flatMap((element) => {
    const [lat, lng] = (element.dataset.point ?? '').split(',').map(Number);
    if (!Number.isFinite(lat) || !Number.isFinite(lng)) return [];
    const link = element.querySelector<HTMLAnchorElement>('h3 a');
    const name = (link ?? page.querySelector('h1'))?.textContent ?? '';
    return [{ lat: lat as number, lng: lng as number, name, address: link?.href }];
  });
}
