import { declares, pascal, type RegistrationAdapter, spelled } from './adapter';

type Inputs = Readonly<Record<string, unknown>>;

/** `aws:globalaccelerator/accelerator:Accelerator`: its addresses are lists in a list of sets. */
export const accelerator: RegistrationAdapter = {
  kind: 'AWS::GlobalAccelerator::Accelerator',
  outputs: {
    'ipSets.0.ipAddresses.0': 'Ipv4Addresses.0',
    'ipSets.0.ipAddresses.1': 'Ipv4Addresses.1',
    'ipSets.1.ipAddresses.0': 'Ipv6Addresses.0',
    'ipSets.1.ipAddresses.1': 'Ipv6Addresses.1',
  },
  read: (registration) => {
    const { attributes, ...inputs } = registration.inputs;
    return [declares(registration, { ...(pascal(inputs) as Inputs), ...(pascal(attributes ?? {}) as Inputs) })];
  },
};

/** `aws:globalaccelerator/listener:Listener` */
export const acceleratorListener = spelled('AWS::GlobalAccelerator::Listener', {}, { nameInput: 'acceleratorArn' });

/**
 * `aws:globalaccelerator/endpointGroup:EndpointGroup`: endpoints by id. The provider sends weight 0 and no preserved address
 * where the program says nothing. Source: Terraform AWS provider, `internal/service/globalaccelerator/endpoint_group.go`,
 * `expandEndpointConfiguration`.
 */
export const endpointGroup: RegistrationAdapter = {
  kind: 'AWS::GlobalAccelerator::EndpointGroup',
  nameInput: 'listenerArn',
  read: (registration) => {
    const { endpointConfigurations, ...inputs } = registration.inputs;
    const endpoints = endpointConfigurations as Inputs[] | undefined;
    return [
      declares(registration, {
        ...(pascal(inputs) as Inputs),
        EndpointConfigurations: endpoints && Object.fromEntries(endpoints.map(endpointOf)),
      }),
    ];
  },
};

function endpointOf({ endpointId, ...endpoint }: Inputs): [string, unknown] {
  const stated = { clientIpPreservationEnabled: false, weight: 0, ...endpoint };
  return [String(endpointId), pascal(stated, { clientIpPreservationEnabled: 'ClientIPPreservationEnabled' })];
}
