import type { CfnElement } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Acknowledgement, Program } from '../model';
import { subjectOf } from '../model/subject';

/**
 * What the constructs of an app accept with `Validations.of(construct).acknowledge({ id: 'Regionlift::<Code>', reason })`, for those who
 * judge it outside of CDK's own validation: on the app for everything, on any other construct for what stands at or below it.
 *
 * Source: `aws-cdk-lib/core/lib/private/collect-acknowledged-rule-ids.ts` (the metadata `aws:cdk:acknowledged-rules`).
 */
export function acknowledgedConstructs(
  root: IConstruct,
  program: Program,
  names: ReadonlyMap<string, string>,
): readonly Acknowledgement[] {
  const subjects = new Map<string, string>();
  for (const fact of program.resources) subjects.set(fact.origins[0] ?? '', subjectOf(fact));
  return root.node.findAll().flatMap((construct) =>
    rulesOn(construct).flatMap(([code, reason]) => {
      const told = { code, reason, origin: construct.node.path || 'the app' };
      if (construct.node.scope === undefined) return [told];
      return [...new Set(construct.node.findAll().flatMap((one) => originOf(one, names) ?? []))].map((origin) => ({
        ...told,
        subject: subjects.get(origin) ?? origin,
      }));
    }),
  );
}

function rulesOn({ node }: IConstruct): readonly (readonly [string, string])[] {
  return node.metadata
    .filter(({ type }) => type === 'aws:cdk:acknowledged-rules')
    .flatMap(({ data }) => Object.entries(data as Record<string, string>))
    .filter(([id]) => id.startsWith('Regionlift::'))
    .map(([id, reason]) => [id.slice('Regionlift::'.length), reason]);
}

/** `<stack>/<logical id>` of a resource, `<stack>` of a stack. By shape: the door for Jest needs no CDK to be installed. */
function originOf(construct: IConstruct, names: ReadonlyMap<string, string>): string | undefined {
  const { stack, logicalId } = construct as Partial<CfnElement>;
  if (stack === undefined || logicalId === undefined) return names.get(construct.node.path);
  const name = names.get(stack.node.path);
  return name === undefined ? undefined : `${name}/${stack.resolve(logicalId)}`;
}
