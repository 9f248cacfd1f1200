import type { GetParameterCommandInput, PutParameterCommandInput } from '@aws-sdk/client-ssm';
import { type AwsCall, Refusal, type StandIn } from '../../contract/aws';
import type { Programme } from '../../contract/programme';
import { byOperation } from '../by-operation';

/** Parameter Store of every region. */
export interface Parameters extends StandIn {
  /** The value of a parameter now; undefined when there is none. A launch template resolves its image so. */
  readonly valueOf: (region: string, name: string) => string | undefined;
}

/** Systems Manager's parameters: those of the program, and those that functions make. */
export function ssm(programme: Programme): Parameters {
  const parameters = new Map<string, Parameter>();
  const declared = new Map<string, string>();
  const deploy = ({ resources }: Programme) => {
    for (const { kind, region, name, properties } of resources) {
      const value = String(properties.Value);
      if (kind !== 'AWS::SSM::Parameter' || declared.get(`${region} ${name}`) === value) continue;
      declared.set(`${region} ${name}`, value);
      write(parameters, region, name, value, String(properties.Type ?? 'String'));
    }
  };
  deploy(programme);
  return {
    title: 'Systems Manager (Parameter Store)',
    services: ['SSM'],
    limits: 'That an image id in a parameter of type aws:ec2:image exists is not checked; tiers are, by length alone.',
    deploy,
    valueOf: (region, name) => parameters.get(`${region} ${name}`)?.value,
    answer: byOperation('Systems Manager', {
      GetParameter: ({ Name = '' }: GetParameterCommandInput, { region }: AwsCall) => {
        const found = parameters.get(`${region} ${Name}`);
        if (found === undefined) throw new Refusal('ParameterNotFound', `Parameter ${Name} not found.`);
        return { Parameter: { Name, Type: found.type, Value: found.value, Version: found.version } };
      },
      PutParameter: (input: PutParameterCommandInput, { region }: AwsCall) => {
        const { Name = '' } = input;
        const found = parameters.get(`${region} ${Name}`);
        refuse(input, found);
        const type = found?.type ?? String(input.Type);
        return { Version: write(parameters, region, Name, input.Value ?? '', type), Tier: 'Standard' };
      },
    }),
  };
}

interface Parameter {
  readonly value: string;
  readonly type: string;
  readonly version: number;
}

function write(all: Map<string, Parameter>, region: string, name: string, value: string, type: string): number {
  const version = (all.get(`${region} ${name}`)?.version ?? 0) + 1;
  all.set(`${region} ${name}`, { value, type, version });
  return version;
}

/** Sources: Systems Manager API Reference, PutParameter; User Guide, "Managing parameter tiers" (4 KB, advanced: 8 KB). */
function refuse(
  { Value = '', Type, Overwrite, Tier, DataType }: PutParameterCommandInput,
  found: Parameter | undefined,
): void {
  const invalid = (message: string) => new Refusal('ValidationException', message);
  if (found !== undefined && Overwrite !== true)
    throw new Refusal(
      'ParameterAlreadyExists',
      'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
    );
  if (found === undefined && Type === undefined)
    throw invalid('A parameter type is required when you create a parameter.');
  if (Value === '') throw invalid('A value is required');
  const most = Tier === 'Advanced' || Tier === 'Intelligent-Tiering' ? 8_192 : 4_096;
  if (Buffer.byteLength(Value) > most) throw invalid(`Standard tier parameters support a maximum of ${most} bytes`);
  if (DataType === 'aws:ec2:image' && !/^ami-[0-9a-f]{8,17}$/.test(Value))
    throw invalid(`${Value} is no id of an image`);
}
