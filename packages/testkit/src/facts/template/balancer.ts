import { attributesOf, balancerDefaults, listenerDefaults, targetGroupDefaults } from '../balancer-attributes';
import { healthCheckDefaults } from '../health-check';
import { actionsByType } from '../listener-action';
import { declares, type TemplateAdapter } from './adapter';

type Values = Readonly<Record<string, unknown>>;

/** `AWS::ElasticLoadBalancingV2::LoadBalancer`: attributes by key. */
export const loadBalancer: TemplateAdapter = (resource) => {
  const { LoadBalancerAttributes, Type = 'application' } = resource.properties;
  return [
    declares(resource, {
      LoadBalancerAttributes: attributesOf(listOf(LoadBalancerAttributes), balancerDefaults(Type)),
    }),
  ];
};

/** `AWS::ElasticLoadBalancingV2::TargetGroup`: attributes by key. */
export const targetGroup: TemplateAdapter = (resource) => {
  const { TargetGroupAttributes, Protocol } = resource.properties;
  const properties = { ...healthCheckDefaults(resource.properties), ...resource.properties };
  return [
    declares(
      { ...resource, properties },
      { TargetGroupAttributes: attributesOf(listOf(TargetGroupAttributes), targetGroupDefaults(Protocol)) },
    ),
  ];
};

/** `AWS::ElasticLoadBalancingV2::Listener`: actions by type, attributes by key. */
export const listener: TemplateAdapter = (resource) => {
  const { DefaultActions, ListenerAttributes } = resource.properties;
  return [
    declares(resource, {
      DefaultActions: actionsByType(DefaultActions),
      ListenerAttributes: attributesOf(listOf(ListenerAttributes), listenerDefaults),
    }),
  ];
};

/**
 * `AWS::GlobalAccelerator::EndpointGroup`: endpoints by id. Defaults are those of the type's schema: weight 100 (the API's own is
 * 128), the client's address preserved.
 */
export const endpointGroup: TemplateAdapter = (resource) => {
  const endpoints = resource.properties.EndpointConfigurations as Values[] | undefined;
  return [
    declares(resource, {
      EndpointConfigurations:
        endpoints &&
        Object.fromEntries(
          endpoints.map(({ EndpointId, ...endpoint }) => [
            String(EndpointId),
            { ClientIPPreservationEnabled: true, Weight: 100, ...endpoint },
          ]),
        ),
    }),
  ];
};

const listOf = (attributes: unknown): Values[] => (Array.isArray(attributes) ? (attributes as Values[]) : []);
