import type { Feature } from "../feature";
import { texts } from "./texts";

export const criteria: Feature = {
  id: "criteria",
  name: texts.name,
  lead: texts.lead,
  group: "make",
  load: () => import("./screen"),
};
