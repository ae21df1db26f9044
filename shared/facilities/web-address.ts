export type WebReading = { url?: string; defect?: 'repaired' | 'dropped' };

/** Result pages of search engines are published where the address of the facility should stand. */
const SEARCH_ENGINE = /(^|\.)(google\.[a-z.]+|bing\.com|search\.yahoo\.co\.jp|yahoo\.co\.jp)$/i;

/**
 * Web site of a facility as a link that may be shown: http or https with a host name, nothing else.
 * @source formats/facility-open-data.md: no scheme, `http//`, `http:/`, redirects of search engines (≈ 9,260)
 */
export function readWebAddress(text: string): WebReading {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
  if (plain === '' || /^https?:?\/*$/i.test(plain) || plain === '-') return {};
  const repaired = plain
    .replace(/^(?:h?t{1,3}ps?|https?)[:;]?[/\\]+/i, (scheme) =>
      /s[:;]?[/\\]+$/i.test(scheme) ? 'https://' : 'http://',
    )
    .replace(/^(https?:\/\/)+(?=https?:\/\/)/i, '');
  const whole =
    /^[a-z][a-z0-9+.-]*:/i.test(repaired) && !/^[\w.-]+:\d/.test(repaired)
      ? repaired
      : `http://${repaired}`;
  const url = URL.canParse(whole) ? new URL(whole) : undefined;
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(url.hostname) ||
    !/[a-z]/i.test(url.hostname) ||
    url.username !== '' ||
    url.password !== '' ||
    (SEARCH_ENGINE.test(url.hostname) && /^\/(url|search|aclk)/.test(url.pathname))
  )
    return { defect: 'dropped' };
  return whole === plain ? { url: url.href } : { url: url.href, defect: 'repaired' };
}
