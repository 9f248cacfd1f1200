import type * as pulumi from '@pulumi/pulumi';
import type { ConstructResult, Provider } from '@pulumi/pulumi/provider';
import type { MigrationSettings, WorkloadMigrationArgs } from './args';
import * as components from './components';
import { tokenOf } from './components/tokens';
import { componentsAlone } from './judge/components-alone';
import { judgeAlone } from './judge/judge-alone';
import { judgeWorkload } from './judge/judge-workload';
import { type Problem, refuse } from './problem';
import { type ResourceSpec, schema, version } from './schema';
import { settle } from './settle/settle';

/**
 * Constructs the components for programs of every language: settles the arguments, judges them whole, and only then makes the
 * component, whose children are registered by the libraries.
 */
export class ComponentProvider implements Provider {
  public readonly version = version;
  public readonly schema = JSON.stringify(schema);

  /**
   * Throws an `InputPropertiesError` with every problem: of shape (`ValueMissing`, `WrongType`, `UnknownProperty`, `UnknownOption`,
   * `PlainValueNeeded`), of wiring (`PlacementMissing`, `UnknownPart`), and those of the libraries.
   */
  public async construct(
    name: string,
    type: string,
    inputs: pulumi.Inputs,
    options: pulumi.ComponentResourceOptions,
  ): Promise<ConstructResult> {
    const spec = schema.resources[type];
    const made = Object.entries(components).find(([component]) => tokenOf(component) === type);
    if (spec === undefined || made === undefined) {
      const known = Object.keys(schema.resources).join(', ');
      throw new Error(`[UnknownComponent] found '${type}'; allowed: ${known}; correct the type`);
    }
    const [component, Component] = made;
    const { values, problems } = await settle(name, inputs, {
      properties: spec.inputProperties,
      required: spec.requiredInputs,
    });
    refuse(judge(component, name, values, problems));
    const instance = new (Component as unknown as ComponentClass)(name, values, options);
    return { urn: instance.urn, state: outputsOf(instance, spec) };
  }
}

/** A component of this package: its arguments are what the schema says, which was generated from them. */
type ComponentClass = new (
  name: string,
  args: Readonly<Record<string, unknown>>,
  opts: pulumi.ComponentResourceOptions,
) => pulumi.ComponentResource;

function judge(
  component: string,
  name: string,
  values: Readonly<Record<string, unknown>>,
  before: readonly Problem[],
): readonly Problem[] {
  const alone = componentsAlone[component];
  if (alone === undefined) return judgeWorkload(name, values as unknown as WorkloadMigrationArgs, before);
  if (before.some(({ path }) => path.startsWith('migration'))) return before;
  return judgeAlone(name, alone, values as unknown as { readonly migration: MigrationSettings }, before);
}

const outputsOf = (instance: pulumi.ComponentResource, { properties }: ResourceSpec): pulumi.Inputs =>
  Object.fromEntries(
    Object.keys(properties).map((property) => [property, (instance as unknown as pulumi.Inputs)[property]]),
  );
