/** One measured figure; a peer is measured in the same run wherever time is meant. */
export type Figure = {
  name: string;
  value: number;
  unit: string;
  peer?: string;
  peerValue?: number;
};
export type Bench = () => AsyncGenerator<Figure>;

const round = (value: number) => Number(value.toPrecision(4));

/** One JSON line per figure, `ratio` = value / peerValue. */
export function printFigure({ name, value, unit, peer, peerValue }: Figure): void {
  const line = {
    name,
    value: round(value),
    unit,
    peer: peer ?? null,
    peerValue: peerValue === undefined ? null : round(peerValue),
    ratio: peerValue ? round(value / peerValue) : null,
  };
  console.log(JSON.stringify(line));
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}
export const median = (values: readonly number[]): number => quantile(values, 0.5);
