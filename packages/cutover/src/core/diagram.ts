import { type CutoverGraph, entryOf, type Node, type UndoNode } from './graph/nodes';

/** The step graph as a Mermaid flow chart, for people. Source of the grammar: Mermaid, "Flowcharts Syntax". */
export function diagramOf(graph: CutoverGraph): string {
  const { forward, back, retire } = graph;
  const names = new Map([...forward, ...back, ...retire].map(({ id }, index) => [id, `n${index}`]));
  const nameOf = (node: Node | UndoNode | undefined, otherwise: string): string =>
    (node && names.get(node.id)) ?? otherwise;
  const drawn = (node: Node | UndoNode): string => {
    const [open, close] =
      node.kind === 'ASK' ? ['{{', '}}'] : node.id === graph.pointOfNoReturn ? ['[[', ']]'] : ['[', ']'];
    return `  ${nameOf(node, '')}${open}"${node.id}"${close}`;
  };
  const chain = (nodes: readonly (Node | UndoNode)[], last: string): string[] =>
    nodes.map((node, index) => `  ${nameOf(node, '')} --> ${nameOf(nodes[index + 1], last)}`);
  return [
    'flowchart TD',
    ...[...forward, ...back, ...retire].map(drawn),
    '  atTarget(["at the target"])',
    '  atSource(["at the source"])',
    '  finalised(["source retired"])',
    ...chain(forward, 'atTarget'),
    ...forward.map(
      (node, index) => `  ${nameOf(node, '')} -. fails .-> ${nameOf(back[entryOf(graph, index)], 'atSource')}`,
    ),
    ...chain(back, 'atSource'),
    `  atTarget -. rolled back .-> ${nameOf(back[0], 'atSource')}`,
    `  atTarget -- rollback window over --> ${nameOf(retire[0], 'finalised')}`,
    ...chain(retire, 'finalised'),
  ].join('\n');
}
