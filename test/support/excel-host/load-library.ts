import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { NativeBridge } from "./bridge";

const file = join(process.cwd(), "node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js");

/** Decides which requirement sets the emulated Excel says it has. */
export type IsSetSupported = (name: string, version?: string | number) => boolean;

export const everySet: IsSetSupported = () => true;

/** Excel as the product's floor knows it: nothing of ExcelApi above the given version. */
export function setsUpTo(version: number): IsSetSupported {
  const minor = (value: string | number | undefined) => Number(String(value ?? "1.0").split(".")[1] ?? "0");
  return (name, wanted) => name !== "ExcelApi" || minor(wanted) <= minor(version);
}

interface Loaded {
  isSetSupported: IsSetSupported;
}

const current: Loaded = { isSetSupported: everySet };
let isLoaded = false;

/**
 * Puts the unmodified library of the npm package into this realm, once, and joins it to a host; joining another host
 * afterwards gives a fresh workbook. With `isStrict` the library itself refuses members above the supported sets.
 */
export function connectLibrary(
  bridge: NativeBridge,
  isSetSupported: IsSetSupported = everySet,
  isStrict = false,
): void {
  current.isSetSupported = isSetSupported;
  if (!isLoaded) load(bridge);
  isLoaded = true;
  const extension: unknown = Reflect.get(globalThis, "OfficeExtension");
  Reflect.get(extension as object, "HostBridge").init(bridge);
  Reflect.get(extension as object, "CommonUtility")._doApiNotSupportedCheck = isStrict;
}

function load(bridge: NativeBridge): void {
  const realm = globalThis;
  const provide = (name: string, value: unknown) => {
    if (Reflect.get(realm, name) === undefined) Reflect.set(realm, name, value);
  };
  provide("window", realm);
  provide("document", { getElementsByTagName: () => [], addEventListener: () => undefined, createElement: () => ({}) });
  provide("location", {
    hash: "",
    search: "",
    href: "https://localhost/",
    protocol: "https:",
    origin: "https://localhost",
  });
  provide("addEventListener", () => undefined);
  provide("navigator", { userAgent: "node" });
  provide("Office", {});
  Reflect.set(realm, "_richApiNativeBridge", bridge);
  // Indirect eval runs the library in this realm, so that its checks for arrays and objects hold.
  const evaluate = eval;
  evaluate(readFileSync(file, "utf8"));
  const office: unknown = Reflect.get(realm, "Office");
  const requirements = {
    isSetSupported: (name: string, version?: string | number) => current.isSetSupported(name, version),
  };
  // Without the start-up script of a page `Office.context` stays an undefined getter: stand in front of it.
  const facade = Object.create(office as object, {
    context: { value: { host: "Excel", platform: "PC", requirements } },
    PlatformType: { value: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac" } },
  });
  Reflect.set(realm, "Office", facade);
}
