import { declared, look, textsIn } from '../../ask';
import type { Program, ResourceFact } from '../../model';
import { arnOf } from '../objects/buckets';
import { dataBuckets } from '../objects/deliveries';

/** Parameters, and configurations, from which an application takes the name of a bucket. */
export function bucketParameters(program: Program): readonly ResourceFact[] {
  const names = new Set(dataBuckets(program).flatMap((bucket) => [bucket.name, arnOf(bucket)]));
  return declared(program, 'AWS::SSM::Parameter', 'AWS::AppConfig::HostedConfigurationVersion').filter(
    ({ properties }) =>
      textsIn([look(properties, 'Value') ?? '', look(properties, 'Content') ?? '']).some((text) => names.has(text)),
  );
}
