/** Drawing area in units of the SVG; the plot is what is left inside the margins. */
export const SIZE = { width: 320, height: 168 } as const;
export const PLOT = { left: 40, right: 312, top: 10, bottom: 140 } as const;
