import type { Colour } from '../../src/core';
import type { ActionContext } from '../../src/runtime/context';
import type { FleetPort } from '../../src/runtime/ports';
import { type Called, callsOf } from './calls-of';

/** A context that notes what its ports take of AWS. */
export function noting(context: ActionContext, called: Called[]): ActionContext {
  const calls = callsOf(context.config);
  const note =
    <A extends unknown[], T>(taken: (...inputs: NoInfer<A>) => readonly Called[], work: (...inputs: A) => T) =>
    (...inputs: A): T => {
      called.push(...taken(...inputs));
      return work(...inputs);
    };
  const fleet = (colour: Colour, port: FleetPort): FleetPort => ({
    group: note(() => calls.group(colour), port.group),
    setCapacity: note(() => calls.setCapacity(colour), port.setCapacity),
    suspend: note(() => calls.suspend(colour), port.suspend),
    resume: note(() => calls.resume(colour), port.resume),
    targets: note(() => calls.targets(colour), port.targets),
    connections: note(() => calls.connections(colour), port.connections),
    templateVersions: note(calls.templateVersions, port.templateVersions),
    setDefaultVersion: note(calls.setDefaultVersion, port.setDefaultVersion),
    startRefresh: note(calls.startRefresh, port.startRefresh),
    refresh: note(calls.refresh, port.refresh),
  });
  const { fleets, route, record, images, capacity, alarms, smoke, ledger } = context;
  return {
    ...context,
    fleets: { BLUE: fleet('BLUE', fleets.BLUE), GREEN: fleet('GREEN', fleets.GREEN) },
    route: {
      read: note(calls.readRoute, route.read),
      write: note(calls.writeRoute, route.write),
      detachBlue: note(calls.detachBlue, route.detachBlue),
      attachBlue: note(calls.attachBlue, route.attachBlue),
    },
    ...(record && { record: { sets: note(calls.sets, record.sets), change: note(calls.change, record.change) } }),
    loadBalancers: note(calls.loadBalancers, context.loadBalancers),
    images: {
      source: note(calls.sourceImage, images.source),
      target: note(calls.targetImage, images.target),
      copies: note(calls.targetImage, images.copies),
      copy: note(calls.copy, images.copy),
      keyArn: note(calls.keyArn, images.keyArn),
      published: note(calls.published, images.published),
      publish: note(calls.publish, images.publish),
    },
    capacity: {
      vcpuQuota: note(calls.vcpuQuota, capacity.vcpuQuota),
      vcpusInUse: note(calls.vcpusInUse, capacity.vcpusInUse),
      vcpusOf: note(calls.vcpusOf, capacity.vcpusOf),
      architecturesOf: note(calls.vcpusOf, capacity.architecturesOf),
      offered: note(calls.offered, capacity.offered),
      reservation: note(calls.reservation, capacity.reservation),
      scalingRoleExists: note(calls.scalingRole, capacity.scalingRoleExists),
    },
    alarms: { states: note(calls.alarms, alarms.states) },
    smoke: { ask: note(calls.ask, smoke.ask), askByName: smoke.askByName },
    ledger: { read: note(calls.readLedger, ledger.read), write: note(calls.writeLedger, ledger.write) },
  };
}
