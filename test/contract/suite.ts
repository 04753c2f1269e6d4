import { testBasics } from "./basics";
import { testForms } from "./forms";
import { testFormulas } from "./formulas";
import { testLayouts } from "./layouts";
import { testProfiles } from "./profiles";
import { testManySheets } from "./many-sheets";
import { testMarks } from "./marks";
import { testMerged } from "./merged";
import { testOwnSheets } from "./own-sheets";
import { testReadBack } from "./read-back";
import { testReasons } from "./reasons";
import type { OpenSubject } from "./subject";

/** Everything the port promises: run on both adapters, with the reference forms and made-up sheets. */
export function testPort(name: string, open: OpenSubject): void {
  describe(`the port on ${name}`, () => {
    testBasics(open);
    testManySheets(open);
    testMarks(open);
    testMerged(open);
    testForms(open);
    testFormulas(open);
    testReadBack(open);
    testReasons(open);
    testOwnSheets(open);
    testLayouts(open);
    testProfiles(open);
  });
}
