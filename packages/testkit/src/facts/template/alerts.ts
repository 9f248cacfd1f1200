import { topicNameIn } from '../alert-kinds';
import { adds, type TemplateAdapter } from './adapter';

/** `AWS::SNS::TopicPolicy`: one document on several topics. */
export const topicPolicy: TemplateAdapter = (resource) => {
  const { Topics = [], PolicyDocument, ...rest } = resource.properties;
  return (Topics as unknown[]).map((topic) =>
    adds(resource, { kind: 'AWS::SNS::Topic', name: topicNameIn(String(topic)) }, 'Policy', {
      Policy: PolicyDocument,
      ...rest,
    }),
  );
};
