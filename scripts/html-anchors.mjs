// For remark: an anchor that a page writes in HTML (`<a id="found">`) is a place that links may lead to, as a heading is. The
// references of doors have one for every property.
export default function htmlAnchors() {
  return (tree) => mark(tree);
}

function mark(node) {
  const [, id] = node.type === 'html' ? (/^<a id="([^"]+)"/.exec(node.value) ?? []) : [];
  if (id !== undefined) node.data = { ...node.data, hProperties: { id } };
  for (const child of node.children ?? []) mark(child);
}
