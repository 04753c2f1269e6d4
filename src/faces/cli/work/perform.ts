import { bareAnswer } from "../answer/types";
import { checkFile } from "./check";
import { clearFile } from "./clear";
import { fileError } from "./errors";
import { fixFile } from "./fix";
import { chooserOf } from "./profile";
import type { TaskResult, Task } from "./task";

/** Carries out one task; whatever stops it becomes the error of its file, so that the other files go on. */
export async function perform(task: Task): Promise<TaskResult> {
  try {
    return await carryOut(task);
  } catch (error) {
    return { answer: bareAnswer(task.file, fileError(error)), bytes: null };
  }
}

async function carryOut(task: Task): Promise<TaskResult> {
  switch (task.kind) {
    case "check":
      return {
        answer: await checkFile(task.file, { ...task, profile: chooserOf(task.profile) }),
        bytes: null,
      };
    case "fix": {
      const { file, profile, time, ...choices } = task;
      return fixFile(file, { ...choices, profile: chooserOf(profile), now: () => new Date(time) });
    }
    case "clear":
      return clearFile(task.file, { ...task, now: () => new Date(task.time) });
  }
}
