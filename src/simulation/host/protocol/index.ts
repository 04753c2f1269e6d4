/** The protocol between the client and Excel. */
export * from "./api-type";
export * from "./dispatch";
export * from "./errors";
export * from "./messages";
export * from "./connection";
