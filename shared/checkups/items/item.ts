import * as v from 'valibot';

/** Where an item is shown. Order is that of the screen. */
export const GROUPS = [
  'body',
  'blood-pressure',
  'lipids',
  'glucose',
  'liver',
  'kidney',
  'urine',
  'blood',
  'examination',
  'heart',
  'eye',
  'other',
  'judgement',
  'questionnaire',
  'elderly-questionnaire',
  'information',
] as const;
export const Group = v.picklist(GROUPS);
export type Group = v.InferOutput<typeof Group>;

/** One line of the item table: what may stand in a document under a 17-digit code. */
export const Item = v.object({
  code: v.string(),
  name: v.string(),
  group: Group,
  type: v.picklist(['PQ', 'CD', 'CO', 'ST']),
  /** Of a PQ: `NNN.N`; how many digits there can be. */
  format: v.string(),
  /** As people read it. */
  unit: v.string(),
  ucum: v.string(),
  /** OID of the value list of a CD or CO. */
  codeSystem: v.string(),
});
export type Item = v.InferOutput<typeof Item>;
