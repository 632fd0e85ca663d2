import { commentsObject } from "./comments-object";
import { HostError } from "./host-error";
import { namesObject } from "./names-object";
import { rangeObject } from "./range-object";
import type { Session } from "./session";
import { collectionMethods, found, readOnly, textOf, type WireObject } from "./wire";
import { worksheetsObject } from "./worksheet-object";

/** The root of the object model. `referenceOf` finds an object Excel keeps alive between requests. */
export function workbookObject(
  session: Session,
  references: { find: (id: unknown) => WireObject; forget: (id: unknown) => void },
): WireObject {
  const { workbook } = session;
  return {
    type: "Workbook",
    scalars: { Name: readOnly(() => workbook.name), ReadOnly: readOnly(() => false) },
    children: {
      Worksheets: () => worksheetsObject(session),
      Names: () => namesObject(session, workbook.names, "Workbook"),
      Comments: () => commentsObject(session, null),
      Settings: () => settingsObject(session),
      CustomXmlParts: () => xmlPartsObject(session),
      Application: () => applicationObject(session),
    },
    methods: {
      GetSelectedRange: () =>
        rangeObject(
          session,
          session.sheet(workbook.selected.sheet, "Workbook.getSelectedRange"),
          workbook.selected.area,
        ),
      GetActiveCell: () => {
        const { sheet, area } = workbook.selected;
        const home = session.sheet(sheet, "Workbook.getActiveCell");
        return rangeObject(session, home, { ...area, bottom: area.top, right: area.left });
      },
      _GetObjectByReferenceId: (id) => references.find(id),
      _GetRangeForEventByReferenceId: (id) => references.find(id),
      _RemoveReference: (id) => references.forget(id),
    },
  };
}

function applicationObject(session: Session): WireObject {
  const nothing = () => undefined;
  return {
    type: "Application",
    scalars: {
      CalculationMode: {
        get: () => session.workbook.calculationMode,
        set: (value) => void (session.workbook.calculationMode = textOf(value, "Application.calculationMode")),
      },
    },
    children: {},
    methods: {
      Calculate: () => session.recalculate(),
      SuspendScreenUpdatingUntilNextSync: nothing,
      SuspendApiCalculationUntilNextSync: nothing,
    },
  };
}

function settingsObject({ workbook: { settings } }: Session): WireObject {
  const itemOf = (key: string): WireObject => ({
    type: "Setting",
    id: { name: "_Id", value: key },
    scalars: {
      Key: readOnly(() => key),
      Value: { get: () => settings.get(key), set: (value) => void settings.set(key, value) },
    },
    children: {},
    methods: { Delete: () => void settings.delete(key) },
  });
  const items = () => [...settings.keys()].map(itemOf);
  const find = (key: unknown) => (typeof key === "string" && settings.has(key) ? itemOf(key) : undefined);
  return {
    type: "SettingCollection",
    scalars: {},
    children: {},
    items,
    item: (key) => found(find(key), "SettingCollection.getItem"),
    methods: {
      ...collectionMethods("SettingCollection", items, find),
      Add: (key, value) => {
        const name = textOf(key, "SettingCollection.add");
        settings.set(name, value);
        return itemOf(name);
      },
    },
  };
}

const namespaceOf = (xml: string) => /xmlns(?::\w+)?="([^"]*)"/.exec(xml)?.[1] ?? "";

function xmlPartsObject({ workbook }: Session): WireObject {
  type Part = { id: string; xml: string };
  const itemOf = (part: Part): WireObject => ({
    type: "CustomXmlPart",
    id: { name: "Id", value: part.id },
    scalars: { Id: readOnly(() => part.id), NamespaceUri: readOnly(() => namespaceOf(part.xml)) },
    children: {},
    methods: {
      GetXml: () => part.xml,
      SetXml: (xml) => void (part.xml = wellFormed(textOf(xml, "CustomXmlPart.setXml"))),
      Delete: () => {
        workbook.xmlParts = workbook.xmlParts.filter((each) => each !== part);
      },
    },
  });
  const collection = (type: string, parts: () => readonly Part[], more: WireObject["methods"]): WireObject => {
    const items = () => parts().map(itemOf);
    const find = (key: unknown) => items().find((each) => each.id?.value === key);
    return {
      type,
      scalars: {},
      children: {},
      items,
      item: (key) => found(find(key), `${type}.getItem`),
      methods: { ...collectionMethods(type, items, find), ...more },
    };
  };
  return collection("CustomXmlPartCollection", () => workbook.xmlParts, {
    Add: (xml) => {
      const part = {
        id: `{part-${String(workbook.xmlParts.length + 1)}}`,
        xml: wellFormed(textOf(xml, "CustomXmlPartCollection.add")),
      };
      workbook.xmlParts.push(part);
      return itemOf(part);
    },
    GetByNamespace: (uri) => {
      const parts = () => workbook.xmlParts.filter((part) => namespaceOf(part.xml) === uri);
      const only = () => (parts().length === 1 ? (parts().map(itemOf)[0] ?? null) : null);
      return collection("CustomXmlPartScopedCollection", parts, { GetOnlyItemOrNullObject: only });
    },
  });
}

/** Excel refuses XML that is not well formed: control characters and bare ampersands are the usual slips. */
function wellFormed(xml: string): string {
  const isBroken = [...xml].some((letter) => letter < " " && !"\t\n\r".includes(letter)) || /&(?!\w+;|#\w+;)/.test(xml);
  if (isBroken || !/^<(\w+)[^>]*>[^]*<\/\1>$/.test(xml)) throw new HostError("InvalidArgument", "CustomXmlPart");
  return xml;
}
