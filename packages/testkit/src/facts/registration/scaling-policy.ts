import { numbersIn } from '../fleet';
import { declares, pascal, type RegistrationAdapter, withoutIdle } from './adapter';

type Inputs = Readonly<Record<string, unknown>>;

/**
 * `aws:autoscaling/policy:Policy`. A template cannot name a policy, so its name says nothing; nor can it disable one. Bounds of
 * steps are texts here and numbers there.
 */
export const scalingPolicy: RegistrationAdapter = {
  kind: 'AWS::AutoScaling::ScalingPolicy',
  nameInput: 'autoscalingGroupName',
  read: (registration) => {
    const {
      name: _name,
      predictiveScalingConfiguration,
      stepAdjustments,
      ...inputs
    } = withoutIdle(registration.inputs, { enabled: true });
    const steps = stepAdjustments as Inputs[] | undefined;
    return [
      declares(registration, {
        ...(pascal(inputs, spelling) as Inputs),
        PredictiveScalingConfiguration:
          predictiveScalingConfiguration && predictive(predictiveScalingConfiguration as Inputs),
        StepAdjustments: steps && Object.fromEntries(steps.map(stepOf)),
      }),
    ];
  },
};

/** A program has one specification where a template has a list of one. */
const predictive = ({ metricSpecification, ...rest }: Inputs): Inputs => ({
  ...(pascal(rest) as Inputs),
  MetricSpecifications: metricSpecification && [pascal(metricSpecification)],
});

function stepOf(given: Inputs): [string, Inputs] {
  const step = pascal(given) as Inputs;
  const bounds = numbersIn(step, ['MetricIntervalLowerBound', 'MetricIntervalUpperBound']);
  return [String(bounds.MetricIntervalLowerBound), { ...step, ...bounds }];
}

const spelling = {
  autoscalingGroupName: 'AutoScalingGroupName',
  metricDimensions: 'Dimensions',
};
