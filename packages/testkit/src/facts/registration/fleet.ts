import { groupProperties, hooksByName, metricsBy, notificationsBy, warmPoolOf } from '../fleet';
import { adds, declares, pascal, type RegistrationAdapter, spelled, withoutIdle } from './adapter';
import { requirementSpelling } from './instance-requirements';

const GROUP = 'AWS::AutoScaling::AutoScalingGroup';

type Inputs = Readonly<Record<string, unknown>>;

/**
 * `aws:autoscaling/group:Group`. Where the program says nothing, a new instance is checked after 300 s, group metrics come
 * every minute; both are defaults of the provider. How long it waits for capacity, and the refresh that it starts itself, have
 * no counterpart in a template's properties and stay as they are.
 */
export const group: RegistrationAdapter = {
  kind: GROUP,
  read: (registration) => {
    const {
      enabledMetrics,
      initialLifecycleHooks,
      launchTemplate,
      metricsGranularity = '1Minute',
      warmPool,
      ...inputs
    } = withoutIdle(registration.inputs, IDLE);
    const metrics = enabledMetrics as unknown[] | undefined;
    const hooks = initialLifecycleHooks as Inputs[] | undefined;
    const stated = pascal({ healthCheckGracePeriod: 300, ...inputs }, spelling) as Inputs;
    return [
      declares(registration, {
        ...groupProperties(stated),
        ...(launchTemplate !== undefined && { LaunchTemplate: pascal(launchTemplate, versionSpelling) }),
        ...(metrics?.length && { MetricsCollection: metricsBy(metricsGranularity, metrics) }),
        ...(hooks?.length && { InitialLifecycleHooks: hooksByName(hooks.map(hookOf)) }),
        ...(warmPool !== undefined && { WarmPool: warmPoolOf(pascal(warmPool) as Inputs) }),
      }),
    ];
  },
};

/**
 * `aws:autoscaling/lifecycleHook:LifecycleHook`. Hooks of the group's own input `initialLifecycleHooks` are a property apart:
 * they are set when the group is created and never again ("this will only work when creating a new Auto Scaling Group",
 * `aws.autoscaling.Group`).
 */
export const lifecycleHook: RegistrationAdapter = {
  read: (registration) => {
    const { autoscalingGroupName, ...inputs } = registration.inputs;
    const hook = { LifecycleHookName: `(unnamed ${registration.origin})`, ...hookOf(inputs) };
    return [
      adds(registration, { kind: GROUP, name: autoscalingGroupName }, 'LifecycleHooks', {
        LifecycleHooks: hooksByName([hook]),
      }),
    ];
  },
};

/** `aws:autoscaling/attachment:Attachment`: what a template says on the group, of a target group or a classic load balancer. */
export const attachment: RegistrationAdapter = {
  read: (registration) => {
    const { autoscalingGroupName: name, elb, lbTargetGroupArn } = registration.inputs;
    const [aspect, attached] = elb === undefined ? ['TargetGroupARNs', lbTargetGroupArn] : ['LoadBalancerNames', elb];
    return [adds(registration, { kind: GROUP, name }, aspect, { [aspect]: [attached] })];
  },
};

/** `aws:autoscaling/trafficSourceAttachment:TrafficSourceAttachment`: what a template says on the group. */
export const trafficSource: RegistrationAdapter = {
  read: (registration) => {
    const { autoscalingGroupName: name, trafficSource: source } = registration.inputs;
    return [adds(registration, { kind: GROUP, name }, 'TrafficSources', { TrafficSources: [pascal(source)] })];
  },
};

/** `aws:autoscaling/notification:Notification`: what a template says on each of the groups. */
export const notification: RegistrationAdapter = {
  read: (registration) => {
    const { groupNames, notifications, topicArn, ...rest } = registration.inputs;
    return ((groupNames ?? []) as unknown[]).map((name) =>
      adds(registration, { kind: GROUP, name }, 'NotificationConfigurations', {
        NotificationConfigurations: notificationsBy([{ NotificationTypes: notifications, TopicARN: topicArn }]),
        ...(pascal(rest) as Inputs),
      }),
    );
  },
};

/** `aws:iam/instanceProfile:InstanceProfile`: it has one role. */
export const instanceProfile: RegistrationAdapter = {
  kind: 'AWS::IAM::InstanceProfile',
  read: (registration) => {
    const { role, ...inputs } = registration.inputs;
    return [
      declares(registration, {
        ...(pascal(inputs, { name: 'InstanceProfileName' }) as Inputs),
        Roles: role === undefined ? undefined : [role],
      }),
    ];
  },
};

/** `aws:ssm/parameter:Parameter`: a value that is not secret, or only written, may have an input of its own. */
export const parameter: RegistrationAdapter = {
  ...spelled('AWS::SSM::Parameter', {}),
  read: (registration) => {
    const {
      insecureValue,
      valueWo = insecureValue,
      valueWoVersion: _version,
      value = valueWo,
      ...inputs
    } = withoutIdle(registration.inputs, { overwrite: false });
    return [declares(registration, { ...(pascal(inputs) as Inputs), Value: value })];
  },
};

const hookOf = (hook: Inputs): Inputs =>
  pascal(hook, {
    name: 'LifecycleHookName',
    notificationTargetArn: 'NotificationTargetARN',
    roleArn: 'RoleARN',
  }) as Inputs;

/** Flags of the provider as they are when nobody sets them. */
const IDLE = {
  forceDelete: false,
  forceDeleteWarmPool: false,
  ignoreFailedScalingActivities: false,
};

const versionSpelling = { id: 'LaunchTemplateId', name: 'LaunchTemplateName' };

const spelling = {
  ...requirementSpelling,
  defaultCooldown: 'Cooldown',
  launchConfiguration: 'LaunchConfigurationName',
  loadBalancers: 'LoadBalancerNames',
  name: 'AutoScalingGroupName',
  protectFromScaleIn: 'NewInstancesProtectedFromScaleIn',
  serviceLinkedRoleArn: 'ServiceLinkedRoleARN',
  targetGroupArns: 'TargetGroupARNs',
  vpcZoneIdentifiers: 'VPCZoneIdentifier',
};
