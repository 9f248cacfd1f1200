import { declared, look, referred, saying } from '../../ask';
import type { Lookup, Program, ResourceFact } from '../../model';

const LISTENER = 'AWS::GlobalAccelerator::Listener';

/** A listener of an accelerator, and the endpoint groups behind it. */
export interface Entrance {
  readonly listener: ResourceFact;
  readonly groups: readonly ResourceFact[];
}

/** Accelerators, whose addresses stay whatever is behind them. */
export const accelerators = (program: Program): readonly ResourceFact[] =>
  declared(program, 'AWS::GlobalAccelerator::Accelerator');

/** Every listener of every accelerator. */
export const entrancesOf = (program: Program): readonly Entrance[] =>
  declared(program, LISTENER).map((listener) => ({
    listener,
    groups: saying(program, 'AWS::GlobalAccelerator::EndpointGroup', 'ListenerArn', listener).filter(
      ({ properties }) => referred(program, look(properties, 'ListenerArn'), LISTENER) === listener,
    ),
  }));

/** Region that an endpoint group serves. */
export const servedRegion = ({ properties }: ResourceFact): Lookup => look(properties, 'EndpointGroupRegion');
