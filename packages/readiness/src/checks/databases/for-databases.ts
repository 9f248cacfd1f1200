import { type Expectation, heldTo } from '../../ask';
import type { Check, ResourceFact } from '../../model';
import { databases } from './databases';

/** Holds every database that has data of its own to an expectation. */
export const forDatabases =
  (expectation: Expectation, about: (database: ResourceFact) => boolean = () => true): Check['judge'] =>
  (program) =>
    databases(program)
      .filter(about)
      .map((database) => heldTo(database, expectation));
