import { type IdentityScope, scopeOf } from './identity';
import { Once } from './once';
import { resolve } from './resolve';
import type { StackTemplate } from './template';
import { unnamedIn } from './unnamed';

/** Every stack of a program, nested ones included, with what its functions resolve against. */
export type Scopes = ReadonlyMap<StackTemplate, IdentityScope>;

/**
 * The scopes of stacks that know of each other: what one exports another imports by name, in the same account and region; a nested
 * stack is given parameters and gives outputs. All of them together may compose a limited number of characters.
 */
export function scopesOf(stacks: readonly StackTemplate[]): Scopes {
  const scopes = new Map<StackTemplate, IdentityScope>();
  const budget = { left: 64_000_000 };
  const once = new Once();
  const outputs = new Map<StackTemplate, (name: string) => unknown>();
  const unnamed = unnamedIn(withNested(stacks));
  const add = (stack: StackTemplate, given?: (parameter: string) => unknown): void => {
    const scope = scopeOf(stack, {
      budget,
      exported: (name) => exported(`${stack.account} ${stack.region} ${name}`),
      outputOf: (logicalId, name) => {
        const child = Object.hasOwn(stack.nested ?? {}, logicalId) ? stack.nested?.[logicalId] : undefined;
        return child && outputs.get(child)?.(name);
      },
      unnamed: (logicalId) => unnamed(stack, logicalId),
      ...(given && { given }),
    });
    scopes.set(stack, scope);
    const written = stack.template.Outputs ?? {};
    outputs.set(
      stack,
      once.of((name) => (Object.hasOwn(written, name) ? resolve(written[name]?.Value, scope) : undefined)),
    );
    for (const [logicalId, child] of Object.entries(stack.nested ?? {})) {
      const values = stack.template.Resources?.[logicalId]?.Properties?.Parameters;
      const record = typeof values === 'object' && values !== null ? (values as Record<string, unknown>) : {};
      add(
        child,
        once.of((name) => (Object.hasOwn(record, name) ? resolve(record[name], scope) : undefined)),
      );
    }
  };
  const exports = new Map<string, () => unknown>();
  const exported = once.of((key) => {
    if (exports.size === 0) addExports(exports, scopes);
    return exports.get(key)?.();
  });
  for (const stack of stacks) add(stack);
  return scopes;
}

const withNested = (stacks: readonly StackTemplate[]): readonly StackTemplate[] =>
  stacks.flatMap((stack) => [stack, ...withNested(Object.values(stack.nested ?? {}))]);

/** What is exported, by account, region and name. Names are no imports themselves: while they are found, none is known. */
function addExports(exports: Map<string, () => unknown>, scopes: Scopes): void {
  exports.set('', () => undefined);
  for (const [{ account, region, template }, scope] of scopes)
    for (const { Export, Value } of Object.values(template.Outputs ?? {})) {
      const name = Export?.Name === undefined ? undefined : resolve(Export.Name, scope);
      if (typeof name === 'string') exports.set(`${account} ${region} ${name}`, () => resolve(Value, scope));
    }
}
