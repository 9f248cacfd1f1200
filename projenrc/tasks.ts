import type { Project } from 'projen';
import type { NodePackage } from 'projen/lib/javascript';

/** Removes projen's default tasks and their scripts, callers before the tasks they call (`build` is locked: remove it). */
export function removeTasks(project: Project, manifest: NodePackage, keep: readonly string[] = []): void {
  const unwanted = () => project.tasks.all.filter((task) => !keep.includes(task.name));
  const isCalled = (name: string) => project.tasks.all.some((task) => task.steps.some((step) => step.spawn === name));
  for (let free = unwanted(); free.length > 0; ) {
    free = unwanted().filter((task) => !isCalled(task.name));
    for (const { name } of free) {
      project.tasks.removeTask(name);
      manifest.removeScript(name);
    }
  }
}
