import { logGroupOf } from '../state-machine-kinds';
import { declares, pascal, type RegistrationAdapter, withoutIdle } from './adapter';

/** `aws:sfn/stateMachine:StateMachine` */
export const stateMachine: RegistrationAdapter = {
  kind: 'AWS::StepFunctions::StateMachine',
  read: (registration) => {
    const { loggingConfiguration, ...inputs } = withoutIdle(registration.inputs, { publish: false });
    const { logDestination, ...logging } = (loggingConfiguration ?? {}) as Readonly<Record<string, unknown>>;
    return [
      declares(registration, {
        ...(pascal(inputs, { name: 'StateMachineName', type: 'StateMachineType' }) as object),
        ...(loggingConfiguration !== undefined && {
          LoggingConfiguration: {
            ...(pascal(logging) as object),
            Destinations: logDestination === undefined ? [] : [logGroupOf(logDestination)],
          },
        }),
      }),
    ];
  },
};
