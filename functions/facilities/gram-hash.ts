/** Two independent 32-bit hashes (FNV-1a with different starts) of a run of character numbers. */
export function gramHash(
  numbers: ArrayLike<number>,
  from: number,
  to: number,
): [hash: number, check: number] {
  let hash = 0x811c9dc5;
  let check = 0x9747b28c;
  for (let i = from; i < to; i += 1) {
    const number = numbers[i] as number;
    hash = Math.imul(hash ^ (number & 255), 0x01000193);
    hash = Math.imul(hash ^ (number >>> 8), 0x01000193);
    check = Math.imul(check ^ (number + 0x9e3779b9), 0x85ebca6b);
    check ^= check >>> 13;
  }
  return [hash >>> 0, check >>> 0];
}
