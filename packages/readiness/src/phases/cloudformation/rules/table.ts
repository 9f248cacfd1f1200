import { at, each } from '../../../ask';
import type { Lookup } from '../../../model';
import type { Rule } from '../../ruling';

const source = 'CloudFormation Template Reference, AWS::DynamoDB::Table, AttributeDefinitions';

/** Attributes of new indexes may come, those of old ones go; one that stays keeps its type. */
const attributes: Rule = (_, before, after) => {
  const [old, next] = [typesIn(before.properties.AttributeDefinitions), typesIn(after.properties.AttributeDefinitions)];
  const changed = [...old].filter(([name, type]) => next.has(name) && next.get(name) !== type).map(([name]) => name);
  return changed.length > 0
    ? { effect: 'REPLACES', reason: `the type of attribute ${changed.join(', ')} changes`, source }
    : { effect: 'IN_PLACE', reason: 'attributes come and go with indexes', source };
};

const typesIn = (definitions: Lookup): ReadonlyMap<string, string> =>
  new Map(
    each(definitions).map((one) => [String(at(one, 'AttributeName')), String(at(one, 'AttributeType'))] as const),
  );

export const tableRules: Readonly<Record<string, Rule>> = { AttributeDefinitions: attributes };
