import type { Form } from "../form";

/** What a form is called: by its project, else by its sheet. */
export function formTitle({ project, sheet }: Pick<Form, "project" | "sheet">): string {
  return project.name?.value || `（未填项目名称）${sheet.name}`;
}
