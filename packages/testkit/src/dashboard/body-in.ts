import type { ResourceFact } from '../facts/model';
import type { DashboardBody } from './body';

/** The body of a dashboard that was read as a fact: facts hold lists as records by position, so that order is compared. */
export const dashboardBodyIn = ({ properties }: Pick<ResourceFact, 'properties'>): DashboardBody =>
  listed(properties.DashboardBody) as DashboardBody;

function listed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value);
  const items = Object.values(value).map(listed);
  return keys.length > 0 && keys.every((key, index) => key === String(index))
    ? items
    : Object.fromEntries(keys.map((key, index) => [key, items[index]]));
}
