/** What a program asks Systems Manager for: `aws.ssm.getParameter`. */
export interface ParameterQuery {
  readonly name: string;
  /** Region that is asked. @default the region of whoever reads the value */
  readonly region?: string;
  /** Asked for explicitly, as only a secure parameter needs. @default false */
  readonly secure?: boolean;
}

/**
 * The value of a parameter at the time of deployment, as the dynamic reference that a template has for it:
 * `{{resolve:ssm:/orders/image}}`, with `:3` behind the name for a version. A capture answers a program's question with this
 * text, so that both dialects say the same where both mean "what the parameter holds".
 *
 * What that does not show: a program asks at every run, a template is read again only when its resource is created or updated.
 * Source: CloudFormation User Guide, "Get a plaintext value from Systems Manager Parameter Store" (the latest version is used
 * whenever the stack or the change set is created or updated).
 */
export const parameterValue = ({ name, region, secure = false }: ParameterQuery): string =>
  `{{resolve:${secure ? 'ssm-secure' : 'ssm'}:${name}${region === undefined ? '' : ` in ${region}`}}}`;

/** A text as a resource of a region reads it: a dynamic reference always asks in the resource's own region. */
export const readIn = (region: string, text: string): string =>
  text.replace(REFERENCE, (all, reference: string, where: string) => (where === region ? `${reference}}}` : all));

const REFERENCE = /(\{\{resolve:ssm(?:-secure)?:[^}]+?) in ([^}]+)\}\}/g;
