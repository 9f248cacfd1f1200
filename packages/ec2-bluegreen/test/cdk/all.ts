import type { Template } from 'aws-cdk-lib/assertions';

/** Properties of the resources of a type. */
export const all = (template: Template, type: string) =>
  Object.values(template.findResources(type)).map(({ Properties }) => Properties);
