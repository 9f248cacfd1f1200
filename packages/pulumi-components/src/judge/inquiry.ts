import { type Finding, judgeAll, type Planned, partNameChecks, slugOf } from '@regionlift/migration/core';
import type { Problem } from '../problem';

/** Collects what is in the way of a component, over everything that it consists of. */
export class Inquiry {
  public readonly problems: Problem[];
  private readonly slugs: string[] = [];

  /**
   * @param component name of the component, for messages
   * @param before problems that were found before: what stands at their paths is not asked again
   */
  constructor(
    private readonly component: string,
    before: readonly Problem[],
  ) {
    this.problems = [...before];
  }

  /** Whether nothing is in the way. */
  public get clear(): boolean {
    return this.problems.length === 0;
  }

  /** Whether nothing is in the way at a path, or below it. */
  public clearAt(path: string): boolean {
    return !this.problems.some(
      (problem) =>
        problem.path === path || (/^[.[]/.test(problem.path.slice(path.length)) && problem.path.startsWith(path)),
    );
  }

  /** The plan of what stands at a path; undefined when it is refused, or was before. */
  public plan<Plan>(path: string, plan: () => Planned<Plan>): Plan | undefined {
    if (path !== '' && !this.clearAt(path)) return undefined;
    const planned = plan();
    if (planned.accepted) return planned.plan;
    this.add(path, planned.findings);
    return undefined;
  }

  /** Asks of every item of a list that nothing is in the way of yet. */
  public each<Item>(kind: string, items: readonly Item[] | undefined, ask: (item: Item, path: string) => void): void {
    for (const [index, item] of (items ?? []).entries()) {
      const path = `${kind}[${index}]`;
      if (this.clearAt(path)) ask(item, path);
    }
  }

  /** Judges the name of a part against those before it. */
  public name(path: string, name: string): void {
    const findings = judgeAll(name, { name, taken: this.slugs }, partNameChecks);
    this.add(
      path,
      findings.map((finding) => ({ ...finding, property: 'name' })),
    );
    this.slugs.push(slugOf(name));
  }

  /** Notes findings of what stands at a path. */
  public add(path: string, findings: readonly Finding[]): void {
    for (const finding of findings) {
      const subject = finding.subject === this.component ? finding.subject : `${this.component}/${finding.subject}`;
      const at = [path, finding.property].filter(Boolean).join('.');
      this.problems.push({ path: at, finding: { ...finding, subject } });
    }
  }
}
