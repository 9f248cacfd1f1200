import type { PartDeclaration } from '../src/core';

/** A part that declares nothing. */
export const noPart: PartDeclaration = {
  name: 'assets',
  kind: 'BUCKET',
  steps: [],
  signals: [],
  protects: [],
  panels: [],
  logs: [],
  outputs: [],
};
