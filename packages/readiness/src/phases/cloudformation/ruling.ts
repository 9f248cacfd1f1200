import type { Rule, Ruling } from '../ruling';
import replacements from './replacements.json';
import { handlerRules } from './rules';

interface TypeReplacements {
  readonly replaces: readonly string[];
  readonly mayReplace: readonly string[];
  readonly updates: readonly string[];
  readonly name?: string;
}

const schemas: Readonly<Record<string, TypeReplacements>> = replacements;

/** What the schemas say of a type; undefined for types that are neither stateful nor referred to by such. */
export const schemaOf = (type: string): TypeReplacements | undefined =>
  Object.hasOwn(schemas, type) ? schemas[type] : undefined;

/** What CloudFormation does at a change: by the rules of the handlers, else by the schemas. */
export const cloudFormationRuling: Rule = (change, before, after) => {
  const [top = ''] = change.path;
  const rules = Object.hasOwn(handlerRules, after.type) ? (handlerRules[after.type] ?? {}) : {};
  const rule = Object.hasOwn(rules, top) ? rules[top] : undefined;
  return rule === undefined ? bySchema(after.type, change.path) : rule(change, before, after);
};

function bySchema(type: string, path: readonly string[]): Ruling {
  const source = `schema of ${type}, as CDK's service specification has it`;
  const page = `look up "Update requires" of ${path[0]} on the page of ${type} in the CloudFormation Template Reference`;
  const schema = schemaOf(type);
  if (schema === undefined) return { effect: 'UNKNOWN', reason: `nothing is known of ${type}: ${page}`, source };
  const here = path.join('.');
  if (schema.replaces.some((one) => covers(one, here)))
    return { effect: 'REPLACES', reason: `${here} can be chosen at creation only`, source };
  if (schema.mayReplace.some((one) => covers(one, here)))
    return { effect: 'UNKNOWN', reason: `${here} replaces in some cases: ${page}`, source };
  if ([...schema.replaces, ...schema.mayReplace].some((one) => covers(here, one)))
    return { effect: 'UNKNOWN', reason: `parts of ${here} can be chosen at creation only: ${page}`, source };
  return schema.updates.includes(path[0] ?? '')
    ? { effect: 'IN_PLACE', reason: `${here} is updated in place`, source }
    : { effect: 'UNKNOWN', reason: `the schema has no ${path[0]}: ${page}`, source };
}

/** Whether a path is another, or above it. */
const covers = (above: string, path: string): boolean => path === above || path.startsWith(`${above}.`);
