import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { SaxesParser } from "saxes";

const root = resolve(__dirname, "../..");
const development = readFileSync(resolve(root, "manifest.xml"), "utf8");

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function parse(xml: string): Element {
  const top: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return top;
}

function all(element: Element): readonly Element[] {
  return element.children.flatMap((child) => [child, ...all(child)]);
}

/** The order the schemas ask for (MS-OWEMXML): OfficeApp of type TaskPaneApp, and VersionOverrides 1.0 of a task pane. */
const orders: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "EquivalentAddins"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  ExtensionPoint: ["OfficeTab", "CustomTab", "OfficeMenu"],
  OfficeTab: ["Group"],
  CustomTab: ["OfficeGroup", "Group", "Label"],
  OfficeMenu: ["Control"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "FunctionName"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

/** What Excel asks of a manifest, as far as it can be seen without the online service. */
function checks(name: string, source: string, site: string): void {
  const document = parse(source);
  const elements = all(document);
  const named = (name: string) => elements.filter((element) => element.name === name);
  const only = (name: string) => {
    const [first, ...more] = named(name);
    if (first === undefined || more.length > 0) throw new Error(`One ${name} is expected.`);
    return first;
  };
  const attribute = (element: Element, name: string) => element.attributes[name] ?? "";
  const names = (element: Element) => element.children.map((child) => child.name);
  const resources = ["bt:Image", "bt:Url", "bt:String"].flatMap((name) =>
    named(name).filter((element) => element.attributes["id"] !== undefined),
  );
  const urls = elements.flatMap((element) =>
    ["DefaultValue", "Value"].map((name) => attribute(element, name)).filter((value) => value.includes("://")),
  );

  describe(`N20 the manifest ${name} is one Excel accepts`, () => {
    it.each(Object.keys(orders).map((name) => [name]))("has the children of %s in the order of the schema", (name) => {
      const order = orders[name] ?? [];
      for (const element of named(name)) {
        const places = names(element).map((child) => order.indexOf(child));
        expect(places).not.toContain(-1);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }
      expect(named(name).length).toBeGreaterThan(0);
    });

    it("is a task pane of version 1.0 overrides, the only one a task pane may have", () => {
      expect(attribute(only("OfficeApp"), "xsi:type")).toBe("TaskPaneApp");
      expect(attribute(only("VersionOverrides"), "xsi:type")).toBe("VersionOverridesV1_0");
      expect(only("Id").text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      expect(only("Version").text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    });

    it("asks for ExcelApi 1.14 and the runtime its ribbon functions share with the pane", () => {
      const sets = named("Set").map((set) => `${attribute(set, "Name")} ${attribute(set, "MinVersion")}`);
      expect(sets).toEqual(["ExcelApi 1.14", "SharedRuntime 1.1"]);
      expect(attribute(only("Runtime"), "lifetime")).toBe("long");
      expect(attribute(only("FunctionFile"), "resid")).toBe(attribute(only("Runtime"), "resid"));
    });

    it("names resources that exist, by ids of at most 32 letters, and has none to spare", () => {
      const ids = resources.map((element) => attribute(element, "id"));
      const used = new Set(elements.flatMap((element) => element.attributes["resid"] ?? []));
      expect(new Set(ids).size).toBe(ids.length);
      expect([...used].filter((id) => !ids.includes(id))).toEqual([]);
      expect(ids.filter((id) => !used.has(id))).toEqual([]);
      expect(ids.filter((id) => id.length > 32)).toEqual([]);
      const controls = ["Control", "Group", "CustomTab"].flatMap(named).map((element) => attribute(element, "id"));
      expect(new Set(controls).size).toBe(controls.length);
      expect(controls.filter((id) => id.length > 125)).toEqual([]);
    });

    it("speaks both languages, within the lengths Office allows", () => {
      expect(only("DefaultLocale").text).toBe("vi-VN");
      const limits = [
        { holder: "bt:ShortStrings", limit: 125 },
        { holder: "bt:LongStrings", limit: 250 },
      ];
      for (const { holder, limit } of limits) {
        for (const string of only(holder).children) {
          const [override] = string.children;
          const texts = [attribute(string, "DefaultValue"), override === undefined ? "" : attribute(override, "Value")];
          expect(override === undefined ? "" : attribute(override, "Locale")).toBe("en-US");
          expect(texts.filter((text) => text === "" || text.length > limit || text !== text.normalize("NFC"))).toEqual(
            [],
          );
        }
      }
      for (const name of ["DisplayName", "Description"]) {
        const element = named(name).find((each) => each.attributes["DefaultValue"] !== undefined);
        expect(element?.children.map((child) => attribute(child, "Locale"))).toEqual(["en-US"]);
        expect(attribute(element ?? document, "DefaultValue").length).toBeLessThanOrEqual(
          name === "DisplayName" ? 125 : 250,
        );
      }
    });

    it("stays on https, and on one host", () => {
      expect(urls.length).toBeGreaterThan(5);
      expect(urls.filter((url) => !url.startsWith(`${site}/`) || new URL(url).protocol !== "https:")).toEqual([]);
      expect(urls.filter((url) => url.length > 2_048)).toEqual([]);
      expect(named("AppDomain")).toEqual([]);
    });

    it.each([16, 32, 64, 80, 128].map((size) => [size]))("has an icon of %i pixels", (size) => {
      const bytes = readFileSync(resolve(root, `assets/icons/icon-${String(size)}.png`));
      expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
    });

    it("shows icons that exist, at the size they are drawn for", () => {
      const images = named("bt:Image").filter((element) => element.attributes["id"] !== undefined);
      const byId = new Map(images.map((image) => [attribute(image, "id"), attribute(image, "DefaultValue")]));
      for (const image of named("bt:Image").filter((element) => element.attributes["size"] !== undefined)) {
        const size = Number(attribute(image, "size"));
        const file = byId.get(attribute(image, "resid")) ?? "";
        expect(file).toContain(`-${String(size)}.png`);
        const bytes = readFileSync(resolve(root, file.slice(site.length + 1)));
        expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
      }
      for (const icon of named("Icon")) {
        const sizes = icon.children.map((image) => attribute(image, "size"));
        expect(["16", "32", "80"].filter((size) => !sizes.includes(size))).toEqual([]);
      }
      // Sizes the reference names for task panes: 32 and, for dense screens, 64 pixels.
      expect(attribute(only("IconUrl"), "DefaultValue")).toContain("/icon-32.png");
      expect(attribute(only("HighResolutionIconUrl"), "DefaultValue")).toContain("/icon-64.png");
      const files = urls.filter((url) => url.endsWith(".png")).map((url) => url.slice(site.length + 1));
      expect(files.filter((file) => !existsSync(resolve(root, file)))).toEqual([]);
    });

    it("stands on the Home tab, on a tab of its own and in the cell's menu", () => {
      const points = named("ExtensionPoint");
      // An extension point holds an Office tab or the only custom tab, not both; a menu holds one control.
      expect(points.map((point) => [attribute(point, "xsi:type"), ...names(point)])).toEqual([
        ["PrimaryCommandSurface", "OfficeTab"],
        ["PrimaryCommandSurface", "CustomTab"],
        ["ContextMenu", "OfficeMenu"],
      ]);
      expect(attribute(only("OfficeTab"), "id")).toBe("TabHome");
      expect(attribute(only("OfficeMenu"), "id")).toBe("ContextMenuCell");
      expect(names(only("OfficeMenu"))).toEqual(["Control"]);
      const functionsIn = (element: Element) =>
        all(element)
          .filter(({ name }) => name === "FunctionName")
          .map(({ text }) => text);
      const jobs = ["runCheck", "openFill", "openDeduct", "openSummarise", "openProse", "openTemplates"];
      expect(functionsIn(only("OfficeTab"))).toEqual(jobs);
      expect(functionsIn(only("CustomTab"))).toEqual(jobs);
      expect(functionsIn(only("OfficeMenu"))).toEqual(["explainCell"]);
    });

    it("calls functions that the ribbon's script associates", () => {
      const script = readFileSync(resolve(root, "src/commands/commands.ts"), "utf8");
      const functions = named("FunctionName").map((element) => element.text);
      const associated = [...script.matchAll(/^ {2}(\w+): "\w+",$/gm)].map((match) => match[1]);
      expect([...new Set(functions)]).toEqual(associated);
    });
  });
}

describe("N20 the pages behind the manifest", () => {
  it("opens pages whose content policy lets in Microsoft's script and nothing else from outside", () => {
    for (const page of ["taskpane.html", "commands.html"]) {
      const html = readFileSync(resolve(root, "assets", page), "utf8");
      const policy = /content="(default-src 'none';[^"]*)"/.exec(html)?.[1] ?? "";
      expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
      expect(policy).not.toContain("unsafe-eval");
      expect(policy).not.toContain("unsafe-inline");
      expect(/<style|\sstyle=|\son\w+=/.test(html)).toBe(false);
      const outside = [...html.matchAll(/(?:src|href)="(https?:[^"]*)"/g)].map((match) => match[1]);
      expect(outside).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
    }
  });

  it("pane and ribbon agree on the event between them", () => {
    const event = /"soat-phu-luc:job"/;
    expect(readFileSync(resolve(root, "src/commands/commands.ts"), "utf8")).toMatch(event);
    expect(readFileSync(resolve(root, "src/taskpane/index.tsx"), "utf8")).toMatch(event);
    expect(readFileSync(resolve(root, "assets/taskpane.html"), "utf8")).toContain('src="commands.js"');
  });
});

const site = "https://soat.example.gov.vn/phu-luc";
const made = mkdtempSync(join(tmpdir(), "soat-manifests-"));
const make = (url: string) =>
  spawnSync(process.execPath, ["assets/deploy/make-manifests.mjs", "--url", url, "--out", made], {
    cwd: root,
    encoding: "utf8",
  });
const ways = ["self-hosted", "microsoft-365", "shared-folder"];
const first = make(`${site}/`);
const idOf = (xml: string) => /<Id>([^<]*)<\/Id>/.exec(xml)?.[1] ?? "";
const manifestOf = (way: string) => readFileSync(join(made, `${way}.xml`), "utf8");

checks("for development", development, "https://localhost:3000");
for (const way of ways) checks(way, manifestOf(way), site);

describe("N20 manifests of a site", () => {
  afterAll(() => rmSync(made, { recursive: true }));

  it("N20 are made without a word, each way with an id of its own that stays the same", () => {
    expect([first.status, first.stdout, first.stderr]).toEqual([0, "", ""]);
    const ids = [...ways.map((way) => idOf(manifestOf(way))), idOf(development)];
    expect(new Set(ids).size).toBe(4);
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
      true,
    );
    make(site);
    expect(ways.map((way) => idOf(manifestOf(way)))).toEqual(ids.slice(0, 3));
    expect(manifestOf("development")).toBe(development);
  });

  it.each(["http://soat.example.gov.vn", "soat.example.gov.vn", "https://a.vn/?x=1", "https://me@a.vn/"])(
    "N20 %s is refused with one line",
    (url) => {
      const { status, stderr } = make(url);
      expect(status).toBe(2);
      expect(stderr.trim().split("\n")).toHaveLength(1);
    },
  );
});
