import { isStatic } from '../static-parameter';
import { declares, pascal, type RegistrationAdapter, withoutIdle } from './adapter';

/** `aws:rds/parameterGroup:ParameterGroup` */
export const parameterGroup = group('AWS::RDS::DBParameterGroup', 'DBParameterGroupName');

/** `aws:rds/clusterParameterGroup:ClusterParameterGroup` */
export const clusterParameterGroup = group('AWS::RDS::DBClusterParameterGroup', 'DBClusterParameterGroupName');

interface Parameter {
  readonly name: string;
  readonly value: unknown;
  readonly applyMethod?: string;
}

/**
 * Parameters as the record that CloudFormation has. A template cannot say when a value is applied: its handler takes
 * `pending-reboot` for a static parameter and `immediate` for a dynamic one. A program that says the same says nothing more;
 * any other method is a fact of its own, which a template never has. Source: aws-cloudformation-resource-providers-rds,
 * `Translator.java` of `aws-rds-dbparametergroup` and `aws-rds-dbclusterparametergroup`; the provider's default is `immediate`
 * (`aws.rds.ParameterGroup`, `applyMethod`).
 */
function group(kind: string, name: string): RegistrationAdapter {
  return {
    kind,
    read: (registration) => {
      const { parameters = [], ...inputs } = withoutIdle(registration.inputs, { skipDestroy: false });
      const list = parameters as Parameter[];
      const methods = list
        .map(({ name: parameter, applyMethod = 'immediate' }) => [parameter, applyMethod])
        .filter(([parameter, method]) => method !== (isStatic(String(parameter)) ? 'pending-reboot' : 'immediate'));
      return [
        declares(registration, {
          ...(pascal(inputs, { name }) as object),
          Parameters: Object.fromEntries(list.map(({ name: parameter, value }) => [parameter, String(value)])),
          ...(methods.length > 0 && { ApplyMethods: Object.fromEntries(methods) }),
        }),
      ];
    },
  };
}
