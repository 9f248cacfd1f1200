import { each, fail, isConditional, look, pass, refersTo, unknown } from '../../ask';
import type { Check, Program, ResourceFact } from '../../model';
import { accelerators, entrancesOf } from './accelerators';
import { balancers, groups, loneServers, targetsOf } from './fleet';

/** Clients, and their firewalls, know addresses. */
export const addressesChange: Check = {
  code: 'AddressesChange',
  area: 'A3',
  severity: 'HIGH',
  title: 'The addresses that clients know survive the move',
  rationale:
    'Addresses of a load balancer, and Elastic IP addresses, belong to their region. Only an accelerator keeps both of its addresses while the regions behind it change; two network load balancers with fixed addresses do if clients know all of them.',
  remediation: 'Put AWS Global Accelerator in front, or network load balancers with AllocationId in both regions.',
  source:
    'AWS Global Accelerator Developer Guide, "Components" (static IP addresses); Amazon EC2 User Guide, "Elastic IP addresses" (cannot be moved to another Region)',
  serves: ['EC2-1'],
  judge: (program) => {
    const open = balancers(program).filter(({ properties }) => look(properties, 'Scheme') !== 'internal');
    const faced = [...open, ...loneServers(program), ...groups(program).filter((group) => targetsOf(group).length > 0)];
    if (faced.length === 0 && accelerators(program).length === 0) return [];
    const told = {
      property: 'addresses',
      allowed: 'an accelerator, or network load balancers with addresses of their own in both regions',
    };
    const entrances = entrancesOf(program).map(({ listener }) => look(listener.properties, 'AcceleratorArn'));
    const accelerator = accelerators(program).find((one) => entrances.some((arn) => refersTo(arn, one, 'global')));
    if (accelerator !== undefined)
      return isConditional(accelerator)
        ? [
            unknown(program.title, {
              ...told,
              found: `${accelerator.name}, under a condition`,
              remedy: 'judge the deployed state',
            }),
          ]
        : [pass(program.title, { ...told, found: `accelerator ${accelerator.name}` })];
    const fixed = new Set(
      balancers(program)
        .filter(hasFixedAddresses)
        .map(({ region }) => region),
    );
    return fixed.size >= 2
      ? [pass(program.title, { ...told, found: `fixed addresses in ${[...fixed].join(', ')}` })]
      : [missing(program, told)];
  },
};

function missing(program: Program, told: { readonly property: string; readonly allowed: string }) {
  const [unread] = program.unread;
  return unread === undefined
    ? fail(program.title, { ...told, found: 'addresses of one region', remedy: 'put an accelerator in front' })
    : unknown(program.title, { ...told, found: `${unread.subject} could not be read`, remedy: 'make it readable' });
}

function hasFixedAddresses({ properties }: ResourceFact): boolean {
  const mappings = each(look(properties, 'SubnetMappings'));
  return (
    look(properties, 'Type') === 'network' &&
    mappings.length > 0 &&
    mappings.every((mapping) => typeof look(mapping, 'AllocationId') === 'string')
  );
}
