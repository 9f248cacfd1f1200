/** Where one colour's fleet is. */
export interface FleetPlace {
  readonly region: string;
  readonly loadBalancerArn: string;
  readonly scalingGroupName: string;
  /** Of green alone: blue's is somebody else's. */
  readonly launchTemplateName?: string;
  /** Alarms that roll an instance refresh back. */
  readonly alarmNames?: readonly string[];
}
