import type { Dialect } from '../model';
import { cloudFormationBook } from './cloudformation/book';
import { pulumiBook } from './pulumi/book';
import type { TypeBook } from './type-book';

/** What is known of a dialect's types. */
export const bookOf = (dialect: Dialect): TypeBook => (dialect === 'PULUMI' ? pulumiBook : cloudFormationBook);
