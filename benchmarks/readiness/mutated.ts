import { dependencies } from '../../packages/readiness/test/mutants/dependencies';
import { nodesOf, replacedAt } from '../../packages/readiness/test/mutants/nodes';
import { operators } from '../../packages/readiness/test/mutants/operators';

/** A template as parsed JSON. */
export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
}

interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever stands in a template
  readonly Properties?: any;
}

/** A template in which one value is worse. */
export interface MutatedTemplate {
  readonly area: string;
  readonly operator: string;
  /** Index of the template that it is a copy of. */
  readonly of: number;
  readonly place: string;
  readonly template: Template;
}

const regions = { from: 'us-west-2', to: 'us-east-1' };

/** What only names something. */
const named = /^(Sid|Id|ID|RuleName|PolicyName|Version|Ref|Fn::.*|\d+)$/;

/**
 * The mutants of the readiness package, made in templates: the same operators over the same properties, where these stand in the
 * template under the name that they have in the facts. Aspects that are resources of their own there (policies of buckets and topics)
 * are left out, and so is what stands inside an intrinsic function.
 */
export function* mutatedTemplates(templates: readonly Template[]): Generator<MutatedTemplate> {
  for (const [of, template] of templates.entries())
    for (const [area, byType] of Object.entries(dependencies))
      for (const [id, resource] of Object.entries(template.Resources))
        for (const { path: prefix, operators: given, only = /^/ } of byType[resource.Type] ?? []) {
          const way = prefix.split('.');
          // biome-ignore lint/suspicious/noExplicitAny: whatever stands in a template
          const value = way.reduce<any>((inner, key) => inner?.[key], resource.Properties);
          if (value === undefined) continue;
          const nodes = nodesOf(value, way).filter(
            ({ path }) =>
              only.test(path.join('.')) &&
              !named.test(path.at(-1) ?? '') &&
              !path.some((key) => key.startsWith('Fn::')),
          );
          for (const { path, value: inner } of nodes)
            for (const { name, mutate } of operators) {
              if (given !== undefined && !given.includes(name)) continue;
              for (const by of mutate(inner, { ...regions, path }))
                yield {
                  area,
                  operator: name,
                  of,
                  place: `${id} ${path.join('.')}`,
                  template: replacedAt(template as never, ['Resources', id, 'Properties', ...path], by) as never,
                };
            }
        }
}
