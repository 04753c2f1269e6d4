import { type Workbook, WorkbookError } from "../../../core/port";

/** Hands a text over as a .json file of this name. */
export function handOver(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Why the workbook could not take something, in Chinese, or nothing: what is kept for the person holds all the same. */
export async function refusedBy(
  workbook: Workbook,
  write: (workbook: Workbook) => Promise<void>,
): Promise<string[]> {
  try {
    await write(workbook);
    return [];
  } catch (error) {
    if (error instanceof WorkbookError) return [error.message];
    throw error;
  }
}
