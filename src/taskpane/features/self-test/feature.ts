import type { Feature } from "../feature";
import { texts } from "./texts";

export const selfTest: Feature = {
  id: "self-test",
  name: texts.name,
  lead: texts.lead,
  group: "set-up",
  load: () => import("./screen"),
};
