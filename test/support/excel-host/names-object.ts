import { HostError } from "./host-error";
import { addressOf } from "./addresses";
import { isRangeObject } from "./range-object";
import type { Session } from "./session";
import type { NameModel } from "./workbook-model";
import { collectionMethods, flagOf, found, readOnly, textOf, type WireObject } from "./wire";

/** A name stays where it is, wherever it is used. */
const absolute = (address: string): string => {
  const mark = address.lastIndexOf("!") + 1;
  return (
    address.slice(0, mark) +
    address.slice(mark).replace(/([A-Z]+)?(\d+)?/g, (whole, column, row) => {
      if (whole === "") return "";
      return (column === undefined ? "" : `$${String(column)}`) + (row === undefined ? "" : `$${String(row)}`);
    })
  );
};

/** Defined names of the workbook or of one sheet. */
export function namesObject(_session: Session, names: NameModel[], scope: "Workbook" | "Worksheet"): WireObject {
  const itemOf = (name: NameModel): WireObject => ({
    type: "NamedItem",
    id: { name: "_Id", value: name.name },
    scalars: {
      Name: readOnly(() => name.name),
      Type: readOnly(() => "Range"),
      Scope: readOnly(() => scope),
      Visible: {
        get: () => name.isVisible,
        set: (value) => void (name.isVisible = flagOf(value, "NamedItem.visible")),
      },
      Comment: readOnly(() => name.comment),
      Formula: { get: () => name.formula, set: (value) => void (name.formula = textOf(value, "NamedItem.formula")) },
    },
    children: {},
    methods: { Delete: () => void names.splice(names.indexOf(name), 1) },
  });
  const items = () => names.map(itemOf);
  const find = (key: unknown) => {
    const name = names.find((each) => typeof key === "string" && each.name.toLowerCase() === key.toLowerCase());
    return name === undefined ? undefined : itemOf(name);
  };
  return {
    type: "NamedItemCollection",
    scalars: {},
    children: {},
    items,
    item: (key) => found(find(key), "NamedItemCollection.getItem"),
    methods: {
      ...collectionMethods("NamedItemCollection", items, find),
      Add: (name, reference, comment) => {
        if (find(name) !== undefined) throw new HostError("InvalidArgument", "NamedItemCollection.add");
        const formula = isRangeObject(reference)
          ? `=${absolute(addressOf(reference.sheet, reference.area))}`
          : textOf(reference, "NamedItemCollection.add");
        const added: NameModel = {
          name: textOf(name, "NamedItemCollection.add"),
          formula,
          comment: typeof comment === "string" ? comment : "",
          isVisible: true,
        };
        names.push(added);
        return itemOf(added);
      },
    },
  };
}
