import { everybodyDenied } from '../../../src/checks/privilege/everybody-denied';
import { complaints, passing, programOf } from '../judged';

const topicWith = (statement: object) =>
  programOf({
    resources: {
      Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'alerts' } },
      Policy: {
        Type: 'AWS::SNS::TopicPolicy',
        Properties: {
          Topics: [{ Ref: 'Topic' }],
          PolicyDocument: {
            Statement: [{ Effect: 'Deny', Principal: '*', Action: 'sns:Publish', Resource: '*', ...statement }],
          },
        },
      },
    },
  });

const plainText = { Condition: { Bool: { 'aws:SecureTransport': 'false' } } };

test('a denial for everybody has a condition (OBS-4)', () => {
  expect(passing([everybodyDenied], topicWith(plainText))).toEqual(['EverybodyDenied']);
  expect(complaints([everybodyDenied], topicWith({}))).toEqual([
    'EverybodyDenied fail AWS::SNS::Topic us-east-1 alerts',
  ]);
});

test('other calls may be denied to everybody', () => {
  const program = topicWith({ Action: 'sns:DeleteTopic' });
  expect(complaints([everybodyDenied], program)).toEqual([]);
  expect(passing([everybodyDenied], program)).toEqual([]);
});
