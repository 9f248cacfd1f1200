/**
 * Stands in a signal for the value of one of the part's outputs: the name that AWS gives a load balancer, a target group. A
 * shell puts the value in where it renders the signal.
 *
 * @param output the output's name: `WebLoadBalancerName`
 */
export const outputReference = (output: string): string => `\${${output}}`;

/**
 * A signal's dimensions with outputs put in. Throws a `TypeError` for an output that nobody gave: an alarm on a metric that
 * does not exist would never speak.
 */
export const resolvedDimensions = <Value>(
  dimensions: Readonly<Record<string, string>>,
  outputs: Readonly<Record<string, Value>>,
): Record<string, string | Value> =>
  Object.fromEntries(
    Object.entries(dimensions).map(([dimension, value]) => {
      const output = reference.exec(value)?.[1];
      if (output === undefined) return [dimension, value];
      const found = outputs[output];
      if (found === undefined)
        throw new TypeError(`the dimension ${dimension} refers to ${output}, which is no output`);
      return [dimension, found];
    }),
  );

const reference = /^\$\{([A-Za-z0-9]+)\}$/;
