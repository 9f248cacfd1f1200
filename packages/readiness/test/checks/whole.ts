import type { Program } from '../../src/model';
import { shop as saved, west } from './backups/shop';
import { goodDatabases } from './databases/good';
import { goodFleets } from './fleets/good';
import { programOf } from './judged';
import { shop as watched } from './monitoring/shop';
import * as objects from './objects/good';
import { programOf as programOfStacks } from './objects/program-of';
import { shop as privileged } from './privilege/shop';
import { goodCutover } from './zero-downtime/good';

const parts: readonly Program[] = [
  programOf(saved, west),
  programOf(watched),
  programOf(privileged),
  programOf({ resources: more(), parameters: { DbPassword: { Type: 'String', NoEcho: true } } }),
  ...[goodDatabases, goodFleets, goodCutover, objects.goodBuckets].map((stacks) => programOfStacks(stacks)),
];

/** Everything that any area's tests take for good, as one program: nearly every check has something to look at. */
export const wholeProgram: Program = {
  title: 'whole',
  dialect: 'CLOUDFORMATION',
  resources: parts.flatMap(({ resources }) => resources),
  outputs: [
    ...parts.flatMap(({ outputs }) => outputs),
    ...parts.flatMap(({ resources }) => resources).map(({ name }) => ({ name, value: name })),
  ],
  texts: parts.flatMap(({ texts }) => texts),
  unread: [],
  acknowledged: [],
};

/** What no area's tests have in their good program. */
function more() {
  return {
    Secret: {
      Type: 'AWS::SecretsManager::Secret',
      Properties: {
        Name: 'shop/database',
        KmsKeyId: 'arn:aws:kms:us-east-1:111122223333:key/k',
        GenerateSecretString: { PasswordLength: 32 },
        ReplicaRegions: [{ Region: 'us-west-2', KmsKeyId: 'arn:aws:kms:us-west-2:111122223333:key/k' }],
      },
    },
    Rotation: {
      Type: 'AWS::SecretsManager::RotationSchedule',
      Properties: {
        SecretId: { Ref: 'Secret' },
        RotationLambdaARN: 'arn:aws:lambda:us-east-1:111122223333:function:rotate',
        RotationRules: { AutomaticallyAfterDays: 30 },
      },
    },
  };
}
