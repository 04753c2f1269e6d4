import { readPlantedErrors } from "../../scripts/samples/planted";
import { openWorkbook } from "../../src/adapters/xlsx";
import { toA1 } from "../../src/core/cells";
import { reviewsOf } from "../support/reviews";
import { sampleBytes } from "./raw";

/** Every finding of a sample as one line. */
async function findingsOf(name: string): Promise<string[]> {
  const reviews = await reviewsOf(openWorkbook(sampleBytes(name), name));
  return reviews.flatMap(({ snapshot, forms }) =>
    forms
      .flatMap(({ findings }) => findings)
      .map(({ rule, at, severity, correction, expected }) =>
        line(snapshot.sheet.name, rule.id, toA1(at), severity, correction?.kind ?? "none", expected),
      ),
  );
}

function line(...parts: readonly (string | null)[]): string {
  return parts.map((part) => part ?? "–").join(" ");
}

test("each planted error is found, and nothing else that the clean workbook does not have", async () => {
  const before = await findingsOf("luohu-2024.xlsx");
  const after = await findingsOf("luohu-2024-errors.xlsx");
  const planted = readPlantedErrors().flatMap(({ sheet, findings }) =>
    findings.map(({ rule, cell, severity, correction, expected }) =>
      line(sheet, rule, cell, severity, correction, expected),
    ),
  );
  expect(after.filter((finding) => !before.includes(finding)).sort()).toEqual(planted.sort());
  expect(before.filter((finding) => !after.includes(finding))).toEqual([]);
});

test("in the clean workbook only scores that do not follow from their results are proposed anew", async () => {
  expect((await findingsOf("luohu-2024.xlsx")).filter((finding) => !finding.includes(" none "))).toEqual([
    "信息化维护 I02 I16 warning suggested 7.57",
    "信息化维护 I02 I19 warning suggested 5",
    "社工服务 I02 I5 warning suggested 8.75",
  ]);
});
