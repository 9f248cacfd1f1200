import { keyOf, keyQuestions, look } from '../../ask';
import { databases } from './databases';

/** What is asked of the keys that databases are encrypted under. */
export const databaseKeyChecks = keyQuestions({
  area: 'A4',
  of: 'Database',
  serves: ['RDS-1'],
  keys: (program) => [
    ...new Set(
      databases(program).flatMap(
        ({ properties, region }) => keyOf(program, look(properties, 'KmsKeyId'), region) ?? [],
      ),
    ),
  ],
});
