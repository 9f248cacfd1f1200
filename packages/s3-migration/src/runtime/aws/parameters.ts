import { GetParameterCommand, PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import type { ParametersPort } from '../ports';

/** SSM parameters. They are declared by the stacks; here only their value changes (`Overwrite`). */
export const awsParameters = (clientOf: (region: string) => SSMClient): ParametersPort => ({
  read: async (region, Name) => (await clientOf(region).send(new GetParameterCommand({ Name }))).Parameter?.Value ?? '',
  write: async (region, Name, Value) => {
    await clientOf(region).send(new PutParameterCommand({ Name, Value, Overwrite: true }));
  },
});
