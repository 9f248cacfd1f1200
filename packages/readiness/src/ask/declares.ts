import type { Program } from '../model';

/** Part of a program that most questions are about. */
export type Declares = Pick<Program, 'resources'>;
