import type { SheetModel } from "../../../spreadsheet/model";
import { ApiType } from "../protocol/api-type";
import { HostError } from "../protocol/errors";
import { optionalText, recordArgument } from "./arguments";

export const protectionType: ApiType<SheetModel> = new ApiType<SheetModel>({
  name: "WorksheetProtection",
  since: "1.2",
  properties: {
    Options: { get: ({ protection }) => (protection.isProtected ? protection.options : null) },
    Protected: { get: ({ protection }) => protection.isProtected },
  },
  methods: {
    Protect: {
      writes: "workbook",
      run: ({ protection }, args) => {
        if (protection.isProtected) throw new HostError("InvalidOperation");
        protection.isProtected = true;
        protection.options = recordArgument(args[0]);
        protection.password = optionalText(args, 1);
      },
    },
    Unprotect: {
      since: "1.7",
      writes: "workbook",
      run: ({ protection }, args) => {
        if (protection.password !== null && protection.password !== optionalText(args, 0)) {
          throw new HostError("AccessDenied");
        }
        Object.assign(protection, { isProtected: false, options: {}, password: null });
      },
    },
  },
});
