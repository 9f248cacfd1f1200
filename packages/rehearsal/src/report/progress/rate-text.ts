import type { TimelinePoint } from '../../contract/result';
import { duration } from '../duration';

/** How clients fared in a second: `212 requests/s, 0 failed, p99 14 ms, clients 90 % source, 10 % target`. */
export const rateText = ({ requests, failed, p99Ms, weights }: TimelinePoint): string =>
  `${requests} requests/s, ${failed} failed, p99 ${duration(p99Ms)}, clients ${weights.source} % source, ${weights.target} % target`;
