import { Refusal, type StandIn } from '../../contract/aws';
import { byOperation } from '../by-operation';

/** Service Quotas. `vcpus`: "Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances" of every region. */
export function serviceQuotas(vcpus = 256): StandIn {
  return {
    title: 'Service Quotas',
    services: ['Service Quotas'],
    limits: 'The quota is made up: whether the account has room for the fleet, only preflight against AWS can say.',
    answer: byOperation('Service Quotas', {
      GetServiceQuota: (asked: { readonly ServiceCode?: string; readonly QuotaCode?: string }) => {
        const { ServiceCode, QuotaCode } = asked;
        if (ServiceCode !== 'ec2' || QuotaCode !== 'L-1216C47A')
          throw new Refusal(
            'NoSuchResourceException',
            `The request failed because ${ServiceCode} has no quota ${QuotaCode}.`,
          );
        return { Quota: { ServiceCode, QuotaCode, Value: vcpus, Adjustable: true, GlobalQuota: false, Unit: 'None' } };
      },
    }),
  };
}
