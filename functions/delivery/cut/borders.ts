/** A place where a file may be cut: what stands before is complete without what follows. */
export type Border = {
  /** Byte of the file at which the next chunk starts. */
  from: number;
  /** Lines before it. */
  linesBefore: number;
  /** Lines that a reader must have seen before it reads on from here; empty at the start of the file. */
  context: Uint8Array<ArrayBuffer>;
};

/** Sees every line of a file in order and says where it may be cut. */
export interface BorderFinder {
  /**
   * @param line with its line feed; the end of a line longer than {@link MAX_LINE_BYTES} is left out
   * @param at first byte of the line in the file
   * @param number of the line, from 1
   * @param wanted a chunk is full: the next border is one
   */
  line(line: Buffer, at: number, number: number, wanted: boolean): Border | undefined;
}

export const MAX_LINE_BYTES = 262_144;
