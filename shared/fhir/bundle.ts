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
export const referenceTo = (resource: Resource, display?: string): Reference => ({
  reference: urnOf(resource.id),
  ...(display ? { display } : {}),
});
