import { formatArea } from "../../../src/core/cell/address";
import { areaOfAddress } from "./addresses";
import { HostError } from "./host-error";
import { isRangeObject, rangeObject } from "./range-object";
import type { Session } from "./session";
import { collectionMethods, flagOf, found, readOnly, textOf, type WireObject } from "./wire";
import type { CommentModel, SheetModel } from "./workbook-model";

/*
 * Comments: one conversation for each cell, of the whole workbook or of one sheet.
 * https://learn.microsoft.com/javascript/api/excel/excel.commentcollection
 */

export function commentsObject(session: Session, only: SheetModel | null): WireObject {
  const { workbook } = session;
  const here = () => workbook.comments.filter(({ sheet }) => only === null || sheet === only.id);
  const items = () => here().map((comment) => commentObject(session, comment));
  const find = (key: unknown) => items().find((each) => each.id?.value === key);
  const placeOf = (address: unknown, location: string) => {
    if (isRangeObject(address)) return { sheet: address.sheet, row: address.area.top, column: address.area.left };
    const text = textOf(address, location);
    // A bare address needs a sheet to stand on.
    if (!text.includes("!") && only === null) throw new HostError("InvalidArgument", location);
    const { sheet, area } = text.includes("!")
      ? session.place(text, location)
      : { sheet: only ?? session.sheet("", location), area: areaOfAddress(text, location) };
    if (area.top !== area.bottom || area.left !== area.right) throw new HostError("InvalidArgument", location);
    return { sheet, row: area.top, column: area.left };
  };
  const at = (address: unknown, location: string) => {
    const { sheet, row, column } = placeOf(address, location);
    return workbook.comments.find((each) => each.sheet === sheet.id && each.row === row && each.column === column);
  };
  return {
    type: "CommentCollection",
    scalars: {},
    children: {},
    items,
    item: (key) => found(find(key), "CommentCollection.getItem"),
    methods: {
      ...collectionMethods("CommentCollection", items, find),
      Add: (address, content) => {
        const location = "CommentCollection.add";
        if (at(address, location) !== undefined) throw new HostError("InvalidArgument", location);
        const { sheet, row, column } = placeOf(address, location);
        if (sheet.isProtected) throw new HostError("AccessDenied", location);
        const comment: CommentModel = {
          id: `{${session.newId("comment")}}`,
          sheet: sheet.id,
          row,
          column,
          content: textOf(content, location),
          author: "Test User",
          isResolved: false,
        };
        workbook.comments.push(comment);
        return commentObject(session, comment);
      },
      GetItemByCell: (address) => {
        const comment = at(address, "CommentCollection.getItemByCell");
        if (comment === undefined) throw new HostError("ItemNotFound", "CommentCollection.getItemByCell");
        return commentObject(session, comment);
      },
    },
  };
}

function commentObject(session: Session, comment: CommentModel): WireObject {
  return {
    type: "Comment",
    id: { name: "Id", value: comment.id },
    scalars: {
      Id: readOnly(() => comment.id),
      Content: {
        get: () => comment.content,
        set: (value) => void (comment.content = textOf(value, "Comment.content")),
      },
      AuthorName: readOnly(() => comment.author),
      Resolved: {
        get: () => comment.isResolved,
        set: (value) => void (comment.isResolved = flagOf(value, "Comment.resolved")),
      },
    },
    children: {},
    methods: {
      Delete: () => {
        session.workbook.comments = session.workbook.comments.filter((each) => each !== comment);
      },
      GetLocation: () => {
        const { row, column } = comment;
        const area = areaOfAddress(formatArea({ top: row, left: column, bottom: row, right: column }), "Comment");
        return rangeObject(session, session.sheet(comment.sheet, "Comment.getLocation"), area);
      },
    },
  };
}
