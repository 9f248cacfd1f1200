import { logGroupOf } from '../state-machine-kinds';
import { declares, type TemplateAdapter } from './adapter';
import { substituted } from './substituted';

/** `AWS::StepFunctions::StateMachine`: the definition is the same as a text and as an object. */
export const stateMachine: TemplateAdapter = (resource) => {
  const { Definition, DefinitionString, DefinitionSubstitutions, LoggingConfiguration, ...rest } = resource.properties;
  const { Destinations, ...logging } = (LoggingConfiguration ?? {}) as Readonly<Record<string, unknown>>;
  const destinations = (Array.isArray(Destinations) ? Destinations : []) as readonly Destination[];
  const { properties, ...declared } = declares({ ...resource, properties: rest });
  return [
    {
      ...declared,
      properties: {
        ...properties,
        Definition: substituted(DefinitionString ?? Definition, DefinitionSubstitutions),
        ...(LoggingConfiguration !== undefined && {
          LoggingConfiguration: {
            ...logging,
            Destinations: destinations.map((one) => logGroupOf(one.CloudWatchLogsLogGroup?.LogGroupArn)),
          },
        }),
      },
    },
  ];
};

interface Destination {
  readonly CloudWatchLogsLogGroup?: { readonly LogGroupArn?: unknown };
}
