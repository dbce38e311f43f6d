import { decodeReferences } from '../character-references';

/**
 * Decodes references to characters, in the form that the library takes. Entities that a document defines are never
 * expanded, and ampersands and names that mean nothing stay as they are.
 */
export const ENTITIES = {
  decode: decodeReferences,
  setExternalEntities(): void {},
  addInputEntities(): void {},
  reset(): void {},
  setXmlVersion(): void {},
};
