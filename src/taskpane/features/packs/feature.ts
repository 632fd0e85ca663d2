import type { Feature } from "../feature";
import { texts } from "./texts";

export const packs: Feature = {
  id: "packs",
  name: texts.name,
  lead: texts.lead,
  group: "set-up",
  load: () => import("./screen"),
};
