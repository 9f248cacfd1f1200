import type { AcknowledgementInCode } from '@regionlift/readiness/jest';

const because = (reason: string, codes: readonly string[]): readonly AcknowledgementInCode[] =>
  codes.map((code) => ({ code, reason }));

/**
 * What a finalised app lacks on purpose. FINALISED has moved: it is judged by the same checks, and everything that is not about the move
 * itself has to hold as before.
 */
export const movedAlready: readonly AcknowledgementInCode[] = [
  ...because('There is one side left: nothing moves any more.', ['CutoverMissing', 'TrafficNotMovable']),
  ...because('The accelerator keeps its addresses, with the target alone behind it.', ['AcceleratorInOneRegion']),
  ...because('Blue is gone with the source.', ['FleetHasOneColour']),
  ...because('The objects have arrived; what stays in the source region is the record of the migration.', [
    'BucketNotReplicated',
    'BucketNotExported',
    'ResourceNotBackedUp',
  ]),
  ...because("The migration's alarms stopped a cutover; the workload's own are its operators'.", [
    'NoAbortAlarm',
    'BalancerErrorsNotAlarmed',
    'DatabaseConnectionsNotAlarmed',
    'DatabaseLoadNotAlarmed',
    'DatabaseStorageNotAlarmed',
    'FleetLoadNotAlarmed',
    'FleetNotAlarmed',
    'TargetHealthNotAlarmed',
  ]),
];
