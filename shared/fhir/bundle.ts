/** What of FHIR R4 (4.0.1) is written here; readers use the standard itself. */
export type Coding = { system: string; code: string; display?: string };
export type Concept = { coding?: Coding[]; text?: string };
export type Identifier = { system: string; value: string };
export type Quantity = { value: number; unit?: string; system?: string; code?: string };
export type Reference = { reference: string; display?: string };
export type Extension = {
  url: string;
  valueCode?: string;
  valueString?: string;
  valueCoding?: Coding;
  valueIdentifier?: Identifier;
};

/** A resource as it stands in a bundle; its own elements are typed where they are made. */
export type Resource = {
  resourceType: string;
  id: string;
  meta: { profile: [string] };
} & Record<string, unknown>;

export type Bundle = {
  resourceType: 'Bundle';
  type: 'collection';
  /** Instant at which it was put together */
  timestamp: string;
  meta: { tag: Coding[] };
  identifier: Identifier;
  entry: { fullUrl: string; resource: Resource }[];
};

/** Makes the id of a resource out of what it is about: the same thing always gets the same one. */
export type UuidOf = (about: string) => string;

export const urnOf = (uuid: string): string => `urn:uuid:${uuid}`;

/**
 * Relative, with the type in front: validators check by it what may stand in an element, which they cannot
 * do for `urn:uuid:`. It leads to the entry whose `fullUrl` ends alike.
 */
export const referenceTo = ({ resourceType, id }: Resource, display?: string): Reference => ({
  reference: `${resourceType}/${id}`,
  ...(display ? { display } : {}),
});

/** An address below this portal that names the resource; nothing answers there. */
export const fullUrlOf = (origin: string, { resourceType, id }: Resource): string =>
  `${origin}/fhir/${resourceType}/${id}`;
