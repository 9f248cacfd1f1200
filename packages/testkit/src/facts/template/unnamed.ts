import { regionOfKind } from '../reference';
import type { StackTemplate } from './template';

/** What a resource is called that a program leaves without a name: `(unnamed Role)`. */
export type Unnamed = (stack: StackTemplate, logicalId: string) => string;

/**
 * Stacks know nothing of each other's logical ids: `Role` of one is not `Role` of the other. Where several have a resource of one
 * type under one id in one place, the stack tells them apart, and its region those of one template that is deployed in both.
 */
export function unnamedIn(stacks: Iterable<StackTemplate>): Unnamed {
  const all = [...stacks];
  const byId = counted(all, ({ id }) => id);
  const byStack = counted(all, ({ id, stack }) => `${stack.stackName}/${id}`);
  return (stack, logicalId) => {
    const [id] = idsOf(stack, [logicalId]);
    if (id === undefined || byId.get(id) === 1) return `(unnamed ${logicalId})`;
    const { stackName, region } = stack;
    const place = byStack.get(`${stackName}/${id}`) === 1 ? stackName : `${stackName} in ${region}`;
    return `(unnamed ${logicalId} of ${place})`;
  };
}

interface Identified {
  readonly stack: StackTemplate;
  readonly id: string;
}

function counted(stacks: readonly StackTemplate[], key: (one: Identified) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const stack of stacks)
    for (const id of idsOf(stack, Object.keys(stack.template.Resources ?? {}))) {
      const name = key({ stack, id });
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  return counts;
}

/** Where a resource stands and what it is, under its logical id. */
const idsOf = ({ template, region }: StackTemplate, logicalIds: readonly string[]): readonly string[] =>
  logicalIds.flatMap((logicalId) => {
    const type = template.Resources?.[logicalId]?.Type;
    return type === undefined ? [] : [`${type} ${regionOfKind(type, region)} ${logicalId}`];
  });
