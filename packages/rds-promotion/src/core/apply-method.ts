/**
 * When a value of a parameter is applied: at once only where the parameter is known to be dynamic. Static ones are refused with
 * `immediate`, and dynamic ones take `pending-reboot` too (RDS API Reference, `Parameter ApplyMethod`); a new instance starts
 * with all of them. CloudFormation looks it up itself.
 */
export const applyMethodOf = (parameter: string): 'immediate' | 'pending-reboot' =>
  dynamicParameters.includes(parameter) ? 'immediate' : 'pending-reboot';

/** Of the parameters that the migration sets. Source: RDS User Guide, "Apply type" in the lists of parameters by engine. */
const dynamicParameters = ['rds.force_ssl', 'require_secure_transport'];
