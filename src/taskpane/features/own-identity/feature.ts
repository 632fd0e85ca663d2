import type { Feature } from "../feature";
import { texts } from "./texts";

export const ownIdentity: Feature = {
  id: "own-identity",
  name: texts.name,
  lead: texts.lead,
  group: "set-up",
  load: () => import("./screen"),
};
