import { join } from 'node:path';
import type { Program } from './language';
import { root } from './places';

/** The sample app itself, as it was compiled: what the others are compared with. */
export const typescriptApp: Program = {
  command: process.execPath,
  args: ['lib/main.js'],
  cwd: join(root, 'apps/orders-cdk'),
};
