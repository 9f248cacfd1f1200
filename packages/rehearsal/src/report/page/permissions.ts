import type { RehearsalReport } from '../../contract/result';
import { type Html, html, type Part } from './html';

/** What was called without being granted, and granted without being called, by role. */
export const permissions = ({ missingPermissions, unusedPermissions }: RehearsalReport): Html => html`<section>
<h2>Permissions</h2>
${byRole('Missing', missingPermissions, 'Everything that was called is granted.', true)}
${byRole('Not used', unusedPermissions, 'Everything that is granted was called.', false)}
</section>`;

function byRole(title: string, roles: Readonly<Record<string, readonly string[]>>, none: string, bad: boolean): Part {
  const entries = Object.entries(roles).filter(([, list]) => list.length > 0);
  if (entries.length === 0) return html`<p class="note"><span class="good">✓</span> ${none}</p>`;
  const total = entries.reduce((sum, [, list]) => sum + list.length, 0);
  return html`<details class="${bad ? 'missing' : 'unused'}"><summary${bad ? html` class="bad"` : undefined}>${title}: ${total}</summary>
${entries.map(([role, list]) => html`<h3>${role}</h3><ul>${list.map((one) => html`<li><code>${one}</code></li>`)}</ul>`)}
</details>`;
}
