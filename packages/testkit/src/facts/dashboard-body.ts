/**
 * The body of a dashboard with lists as records by position: the order of widgets, of metrics, and of what names a metric is
 * what is seen. A text that is no JSON stays as it is, and equals no body.
 * Source: CloudWatch API Reference, "Dashboard Body Structure and Syntax".
 */
export function dashboardBodyOf(body: unknown): unknown {
  try {
    return positioned(JSON.parse(String(body)));
  } catch {
    return body;
  }
}

function positioned(value: unknown): unknown {
  if (Array.isArray(value)) return Object.fromEntries(value.map((item, index) => [String(index), positioned(item)]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, positioned(inner)]));
}
