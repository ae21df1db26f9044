import * as v from 'valibot';

/** Why a card stopped working although nobody asked for 解除. */
export const CardEnd = v.picklist(['certificate-ended', 'card-returned']);
export type CardEnd = v.InferOutput<typeof CardEnd>;
