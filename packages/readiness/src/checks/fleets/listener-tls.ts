import { each, fail, isUnresolved, look, numberOf, pass, regionOf, SETTLED, shown, unknown } from '../../ask';
import type { Answer, Check, ResourceFact } from '../../model';
import { listeners, protocolOf, sendsToHttps } from './listeners';

/** Plain text is read wherever it passes. */
export const listenerPlain: Check = {
  code: 'ListenerPlain',
  area: 'A3',
  severity: 'HIGH',
  title: 'Clients are served under TLS',
  rationale: 'In a shift traffic takes new ways, between regions too; nobody on them is to read it.',
  remediation: 'Use HTTPS or TLS with a certificate of the region; let port 80 only redirect.',
  source: 'AWS Security Hub, controls ELB.1, ELB.16, ELB.17; Elastic Load Balancing, "Create an HTTPS listener"',
  serves: ['EC2-1'],
  judge: (program) =>
    listeners(program)
      // A gateway load balancer has neither protocol nor port.
      .filter((listener) => protocolOf(listener) !== undefined || look(listener.properties, 'Port') !== undefined)
      .map(judged),
};

function judged(listener: ResourceFact): Answer {
  const protocol = protocolOf(listener);
  const told = { property: 'Protocol', found: shown(protocol), allowed: 'HTTPS or TLS, or a redirect to HTTPS' };
  if (isUnresolved(protocol)) return unknown(listener, { ...told, remedy: SETTLED });
  if (protocol === 'HTTPS' || protocol === 'TLS' || protocol === 'QUIC') return certified(listener, told);
  if (protocol === 'HTTP' && sendsToHttps(listener)) return pass(listener, { ...told, found: 'a redirect to HTTPS' });
  if (protocol !== 'HTTP' && numberOf(look(listener.properties, 'Port')) === 443)
    return unknown(listener, { ...told, allowed: 'servers that end TLS themselves', remedy: 'look up what answers' });
  return fail(listener, { ...told, remedy: 'serve under TLS' });
}

/** A certificate is of one region: that of another one cannot be attached. */
function certified(listener: ResourceFact, told: { readonly allowed: string; readonly found: string }): Answer {
  const certificates = [
    ...each(look(listener.properties, 'Certificates')).map((one) => look(one, 'CertificateArn')),
    ...each(look(listener.properties, 'CertificateArn')),
  ].filter((arn) => arn !== undefined);
  const property = 'Certificates';
  if (certificates.length === 0 || certificates.some((arn) => (regionOf(arn) ?? listener.region) !== listener.region))
    return fail(listener, {
      ...told,
      property,
      found: shown(certificates[0]),
      remedy: 'name a certificate of the region',
    });
  return certificates.some(isUnresolved)
    ? unknown(listener, { ...told, property, found: shown(certificates[0]), remedy: SETTLED })
    : pass(listener, { ...told, property: 'Protocol' });
}
