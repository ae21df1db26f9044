/** Three decimals, about 100 m: more is never sent. */
const rounded = (degrees: number): string => (Math.round(degrees * 1000) / 1000).toFixed(3);
const WAIT_MS = 10_000;

/** Shows the button that searches around the visitor; asks for the place only when it is pressed. */
export function offerNearMe(page: Document, places: Geolocation | undefined, address: Location) {
  const button = page.querySelector<HTMLButtonElement>('[data-near]');
  const form = button?.form;
  if (!button || !form || !places) return;
  const part = (name: string) => page.querySelector<HTMLElement>(`[data-near-${name}]`);
  const hint = part('hint');
  const failed = part('failed');
  button.hidden = false;
  if (hint) hint.hidden = false;
  button.addEventListener('click', () => {
    if (failed) failed.hidden = true;
    places.getCurrentPosition(
      ({ coords }) => {
        const wanted = new URLSearchParams();
        for (const [name, value] of new FormData(form))
          if (typeof value === 'string' && value !== '' && name !== 'place')
            wanted.append(name, value);
        wanted.set('lat', rounded(coords.latitude));
        wanted.set('lng', rounded(coords.longitude));
        wanted.set('sort', 'distance');
        address.assign(`${form.action}?${wanted}`);
      },
      () => {
        if (failed) failed.hidden = false;
      },
      { timeout: WAIT_MS, maximumAge: 60_000 },
    );
  });
}
