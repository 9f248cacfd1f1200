import { decodedText } from '../../src/facts/base64';
import { canonicalValues } from '../../src/facts/canonical';

it('keeps the order of lists that AWS acts on, and no other', () => {
  expect(canonicalValues({ Layers: ['b', 'a'], TerminationPolicies: ['Default'], SubnetIds: ['b', 'a'] })).toEqual({
    Layers: { 0: 'b', 1: 'a' },
    SubnetIds: ['a', 'b'],
    TerminationPolicies: { 0: 'Default' },
  });
});

it.each([
  ['text', 'IyEvYmluL2Jhc2gK', '#!/bin/bash\n'],
  ['text beyond ASCII', 'w6k=', 'é'],
  ['compressed bytes', 'H4sIAAAAAAAAA0vJBABHYXJjAgAAAA==', 'H4sIAAAAAAAAA0vJBABHYXJjAgAAAA=='],
  ['what is no base64', '#!/bin/bash', '#!/bin/bash'],
  ['what a preview does not know', 'unresolved:unknown', 'unresolved:unknown'],
  ['nothing', undefined, undefined],
])('reads %s in base64 as what it is', (_, value, expected) => {
  expect(decodedText(value)).toBe(expected);
});
