import { testPort } from "./suite";
import { openXlsx } from "./xlsx";

testPort(".xlsx files", openXlsx);
