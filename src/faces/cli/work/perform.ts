import { bareAnswer } from "../answer/types";
import { checkFile } from "./check";
import { clearFile } from "./clear";
import { fileError } from "./errors";
import { fixFile } from "./fix";
import { chooserOf } from "./profile";
import type { FileResult } from "./result";
import type { TaskResult, Task } from "./task";
import { toldOf } from "./told";

/** Carries out one task; whatever stops it becomes the error of its file, so that the other files go on. */
export async function perform(task: Task): Promise<TaskResult> {
  const { answer, bytes } = await resultOf(task);
  const { output } = task.telling;
  const isWritten = bytes !== null && output !== null;
  return { told: toldOf(isWritten ? { ...answer, output } : answer, task.telling), bytes };
}

async function resultOf(task: Task): Promise<FileResult> {
  try {
    return await carryOut(task);
  } catch (error) {
    return { answer: bareAnswer(task.file, fileError(error)), bytes: null };
  }
}

async function carryOut(task: Task): Promise<FileResult> {
  const { file, bytes } = task;
  switch (task.kind) {
    case "check": {
      const profile = chooserOf(task.profile);
      return { answer: await checkFile(file, { ...task, profile }, bytes), bytes: null };
    }
    case "fix": {
      const profile = chooserOf(task.profile);
      return fixFile(file, { ...task, profile, now: () => new Date(task.time) }, bytes);
    }
    case "clear":
      return clearFile(file, { ...task, now: () => new Date(task.time) }, bytes);
  }
}
