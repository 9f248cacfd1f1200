import { parameterValue } from '../parameter-value';
import { urlSuffixOf } from '../reference';
import type { Parameter, Scope } from './scope';
import { UNKNOWN } from './unresolved';

/** What `Ref` returns: a pseudo parameter, a parameter, a resource; {@link UNKNOWN} where it is none that is known. */
export function reference(name: string, scope: Scope): unknown {
  if (name === 'AWS::NoValue') return undefined;
  const pseudo = pseudoOf(name, scope);
  if (pseudo !== undefined) return pseudo;
  const parameter = Object.hasOwn(scope.parameters, name) ? scope.parameters[name] : undefined;
  if (parameter === undefined) return scope.attribute(name, 'Ref') ?? UNKNOWN;
  return parameterOf(name, parameter, scope) ?? UNKNOWN;
}

function pseudoOf(name: string, { account, partition, region, stackName }: Scope): string | undefined {
  switch (name) {
    case 'AWS::AccountId':
      return account;
    case 'AWS::Partition':
      return partition;
    case 'AWS::Region':
      return region;
    case 'AWS::StackName':
      return stackName;
    case 'AWS::URLSuffix':
      return urlSuffixOf(region);
    default:
      return undefined;
  }
}

/**
 * A value that is masked is given at the deployment, and its default is no message's business. Source: CloudFormation Template
 * Reference, "Parameters", `NoEcho`, `Type` (lists are texts with commas).
 */
function parameterOf(name: string, parameter: Parameter, scope: Scope): unknown {
  const type = String(parameter.Type);
  const value = scope.given?.(name) ?? parameter.Default;
  if (String(parameter.NoEcho) === 'true' || value === undefined || value === null) return undefined;
  if (type.startsWith('AWS::SSM::Parameter::Value<')) return parameterValue({ name: String(value) });
  const isList = type === 'CommaDelimitedList' || type.startsWith('List<');
  return isList && typeof value === 'string' ? value.split(',').map((item) => item.trim()) : value;
}
