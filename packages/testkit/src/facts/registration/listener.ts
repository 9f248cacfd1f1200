import { attributesOf, listenerDefaults } from '../balancer-attributes';
import { actionsByType } from '../listener-action';
import { declares, pascal, type RegistrationAdapter, withoutIdle } from './adapter';

type Inputs = Readonly<Record<string, unknown>>;

/** `aws:lb/listener:Listener`: one certificate, one ALPN policy, attributes as inputs of their own. */
export const listener: RegistrationAdapter = {
  kind: 'AWS::ElasticLoadBalancingV2::Listener',
  nameInput: 'loadBalancerArn',
  read: (registration) => {
    const { alpnPolicy, certificateArn, defaultActions, mutualAuthentication, ...given } = registration.inputs;
    const keys = Object.keys(given).map((input): [string, string | undefined] => [input, keyOf(input)]);
    const attributes = keys.flatMap(([input, Key]) => (Key === undefined ? [] : [{ Key, Value: given[input] }]));
    const inputs = Object.fromEntries(
      keys.filter(([, key]) => key === undefined).map(([input]) => [input, given[input]]),
    );
    return [
      declares(registration, {
        ...(pascal(inputs) as Inputs),
        ...(alpnPolicy !== undefined && { AlpnPolicy: [alpnPolicy] }),
        ...(certificateArn !== undefined && { Certificates: [{ CertificateArn: certificateArn }] }),
        DefaultActions: actionsByType((defaultActions as Inputs[] | undefined)?.map(actionOf)),
        ListenerAttributes: attributesOf(attributes, listenerDefaults),
        MutualAuthentication:
          mutualAuthentication &&
          pascal(withoutIdle(mutualAuthentication as Inputs, { ignoreClientCertificateExpiry: false })),
      }),
    ];
  },
};

/** `routing.http.response.x_frame_options.header_value` of `routingHttpResponseXFrameOptionsHeaderValue`. */
function keyOf(input: string): string | undefined {
  if (input === 'tcpIdleTimeoutSeconds') return 'tcp.idle_timeout.seconds';
  const [, side, what, field] =
    /^routingHttp(Request|Response)(.+?)(HeaderName|HeaderValue|Enabled)$/.exec(input) ?? [];
  return side && what && field ? `routing.http.${side.toLowerCase()}.${snake(what)}.${snake(field)}` : undefined;
}

const snake = (words: string): string => words.replace(/(?<=.)[A-Z]/g, '_$&').toLowerCase();

/** An action's configuration is named after its type here, with `Config` behind it there. */
const actionOf = ({ forward, ...action }: Inputs): Inputs => {
  const { targetGroups, stickiness, ...rest } = (forward ?? {}) as Inputs;
  return {
    ...(pascal(action, ACTIONS) as Inputs),
    ...(forward !== undefined && {
      ForwardConfig: {
        ...(pascal(rest) as Inputs),
        TargetGroups: pascal(targetGroups, { arn: 'TargetGroupArn' }),
        TargetGroupStickinessConfig: pascal(stickiness, { duration: 'DurationSeconds' }),
      },
    }),
  };
};

const ACTIONS = {
  authenticateCognito: 'AuthenticateCognitoConfig',
  authenticateOidc: 'AuthenticateOidcConfig',
  fixedResponse: 'FixedResponseConfig',
  jwtValidation: 'JwtValidationConfig',
  redirect: 'RedirectConfig',
};
