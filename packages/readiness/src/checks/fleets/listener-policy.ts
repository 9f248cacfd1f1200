import { heldTo } from '../../ask';
import type { Check } from '../../model';
import { listeners, protocolOf } from './listeners';

/** The default of a template, ELBSecurityPolicy-2016-08, lets TLS 1.0 in. */
export const listenerTakesOldTls: Check = {
  code: 'ListenerTakesOldTls',
  area: 'A3',
  severity: 'MEDIUM',
  title: 'Listeners demand TLS 1.2',
  rationale:
    'A new load balancer is the moment to leave TLS 1.0 and 1.1 behind; a template that says nothing takes both.',
  remediation: 'Set SslPolicy to ELBSecurityPolicy-TLS13-1-2-2021-06 or a stricter one.',
  source: 'Elastic Load Balancing, "Security policies for your Application Load Balancer", "… Network Load Balancer"',
  serves: ['EC2-1'],
  judge: (program) =>
    listeners(program)
      .filter((listener) => protocolOf(listener) === 'HTTPS' || protocolOf(listener) === 'TLS')
      .map((listener) =>
        heldTo(listener, {
          property: 'SslPolicy',
          allowed: 'a policy with TLS 1.2 or 1.3 only',
          holds: (policy) =>
            typeof policy === 'string' && /^ELBSecurityPolicy-(TLS13-1-[23]|TLS-1-2|FS-1-2)(-|$)/.test(policy),
          remedy: 'take a stricter policy',
        }),
      ),
};
