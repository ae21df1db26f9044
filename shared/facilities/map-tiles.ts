import * as v from 'valibot';

/** Where pictures of the map come from: raster tiles at `{z}/{x}/{y}`, and what must be named beside them. */
export const MapTiles = v.object({
  url: v.pipe(
    v.string(),
    v.url(),
    v.check((url) => ['{z}', '{x}', '{y}'].every((part) => url.includes(part)), 'z, x and y'),
  ),
  attribution: v.pipe(v.string(), v.nonEmpty()),
  attributionUrl: v.pipe(v.string(), v.url()),
  maxZoom: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(22)),
});
export type MapTiles = v.InferOutput<typeof MapTiles>;

/** @source 国土地理院, 地理院タイル一覧 and its terms: name 「地理院タイル」 with a link */
const GSI_TILES: MapTiles = {
  url: 'https://cyberjapandata.gsi.go.jp/xyz/pale/{z}/{x}/{y}.png',
  attribution: '地理院タイル',
  attributionUrl: 'https://maps.gsi.go.jp/development/ichiran.html',
  maxZoom: 18,
};

/** @param configured JSON of {@link MapTiles}; absent means 国土地理院. Throws when a part is wrong. */
export const mapTilesFrom = (configured: string | undefined): MapTiles =>
  configured ? v.parse(v.pipe(v.string(), v.parseJson(), MapTiles), configured) : GSI_TILES;

/** For the policy of the page: pictures may come from here too. */
export const tileOrigin = ({ url }: MapTiles): string => new URL(url).origin;
