import { declares, keyed, type TemplateAdapter } from './adapter';

/** `AWS::CloudWatch::Alarm`: dimensions by name. */
export const alarm: TemplateAdapter = (resource) => [
  declares(resource, { Dimensions: keyed(resource.properties.Dimensions, 'Name', ({ Value }) => Value) }),
];
