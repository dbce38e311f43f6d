import data from './model.data.json';

/** Weights by the names of features; docs/casualty-model.md says what they were trained on. */
export interface CasualtyModel {
  killed: Record<string, number>;
  injured: Record<string, number>;
  pair: Record<string, number>;
  doubt: Record<string, number>;
}

/** The weights that ship. */
export const MODEL: CasualtyModel = data;
