import { keyOf, keyQuestions, look } from '../../ask';
import { volumesOf } from './volumes';

/** What is asked of the keys that volumes are encrypted under. */
export const volumeKeyChecks = keyQuestions({
  area: 'A3',
  of: 'Volume',
  serves: ['EC2-5'],
  keys: (program) => [
    ...new Set(
      volumesOf(program).flatMap(({ template, ebs }) => keyOf(program, look(ebs, 'KmsKeyId'), template.region) ?? []),
    ),
  ],
});
