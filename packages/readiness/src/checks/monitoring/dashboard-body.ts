import { at, type Declares, each, isRecord, ofKind } from '../../ask';
import type { FactValue, ResourceFact } from '../../model';

/** What the dashboards of a program show. */
export interface Shown {
  readonly dashboards: readonly ResourceFact[];
  /** Namespaces of metrics: `AWS/RDS`. */
  readonly namespaces: ReadonlySet<string>;
  /** Regions that widgets, metrics and alarms are of. */
  readonly regions: ReadonlySet<string>;
  /** Whether a part cannot be read before a deployment. */
  readonly isOpen: boolean;
}

/** Reads all dashboards. Source: CloudWatch API Reference, "Dashboard Body Structure and Syntax". */
export function shownOn(program: Declares): Shown {
  const dashboards = ofKind(program, 'AWS::CloudWatch::Dashboard').filter(({ declared }) => declared);
  const bodies = dashboards.map(({ properties }) => at(properties, 'DashboardBody'));
  const widgets = bodies.flatMap((body) => each(at(body, 'widgets')));
  return {
    dashboards,
    namespaces: new Set(widgets.flatMap(namespacesOf)),
    regions: new Set(widgets.flatMap(regionsOf)),
    isOpen: bodies.some((body) => typeof body === 'string' && (body.includes('unresolved:') || body.startsWith('{'))),
  };
}

/** A dot repeats what the line before has; an expression may search a namespace. */
function namespacesOf(widget: FactValue): readonly string[] {
  return each(at(widget, 'properties', 'metrics')).flatMap((line) => {
    const [first] = each(line);
    if (typeof first === 'string') return first === '.' || first === '...' ? [] : [first];
    const expression = isRecord(first) ? at(first, 'expression') : undefined;
    return typeof expression === 'string'
      ? [...expression.slice(0, 2048).matchAll(/\{"?(?:\\")?([\w/]{1,255})/g)].map(([, name = '']) => name)
      : [];
  });
}

function regionsOf(widget: FactValue): readonly string[] {
  const properties = at(widget, 'properties');
  const lines = each(at(properties, 'metrics')).flatMap((line) => each(line).map((part) => at(part, 'region')));
  const alarms = each(at(properties, 'alarms')).map((arn) => (typeof arn === 'string' ? arn.split(':')[3] : undefined));
  return [at(properties, 'region'), ...lines, ...alarms].filter(
    (region) => typeof region === 'string' && region !== '',
  ) as string[];
}
