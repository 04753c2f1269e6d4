import type { WorkbookModel } from "../../../spreadsheet/model";
import { ApiType } from "../protocol/api-type";
import { wordValue } from "./arguments";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

/** Excel itself: the few members that have a meaning without a screen. */
export const applicationType: ApiType<WorkbookModel> = new ApiType<WorkbookModel>({
  name: "Application",
  properties: {
    CalculationMode: {
      writes: "workbook",
      get: (_, { calculationMode }) => calculationMode,
      set: (_, value, connection) => {
        connection.calculationMode = wordValue(value, MODES, "calculationMode");
      },
    },
  },
  methods: {
    Calculate: {
      run: (workbook) => {
        workbook.touch();
        workbook.calculate();
      },
    },
    SuspendApiCalculationUntilNextSync: { since: "1.6", run: () => null },
    SuspendScreenUpdatingUntilNextSync: { since: "1.9", run: () => null },
  },
});
