/** @jest-environment jsdom */
import { openExcel } from "./excel";
import { testPort } from "./suite";

testPort("Office.js, the genuine client on the host", openExcel);
