import { gradesFrom } from "./bands";
import { NATIONAL_2020 } from "./national-2020";
import type { Profile } from "./profile";

/** The national split with other limits of the grades. */
export const GRADES_80_70_60: Profile = {
  ...NATIONAL_2020,
  name: "grades-80-70-60",
  title: "等级界限 80、70、60",
  basis: "见于绩效管理系统的等级界限",
  certainty: "system",
  grades: gradesFrom(["优", 80], ["良", 70], ["中", 60], ["差", 0]),
};
