import * as rpc from '@pulumi/pulumi/runtime/rpc';
import type { Value } from '../capture';

/** What a program of another language knows of an output that it hands to a component. */
export interface KnownOfOutput {
  /** Absent: not known yet. */
  readonly value?: Value;
  readonly secret?: boolean;
  /** URNs of the resources that it comes from. */
  readonly dependencies?: readonly string[];
}

/** An output among the inputs of a component, as every SDK writes it. Source: `sdk/nodejs/runtime/rpc.ts`, `specialOutputValueSig`. */
export const outputValue = ({ value, secret, dependencies }: KnownOfOutput): Value => ({
  [rpc.specialSigKey]: rpc.specialOutputValueSig,
  ...(value !== undefined && { value }),
  ...(secret && { secret }),
  ...(dependencies && { dependencies: [...dependencies] }),
});
