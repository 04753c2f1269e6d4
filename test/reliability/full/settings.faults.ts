/** @jest-environment jsdom */
import { testEveryCase } from "../every-case";

testEveryCase("settings");
