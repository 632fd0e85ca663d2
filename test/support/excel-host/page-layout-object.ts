import { HostError } from "./host-error";
import { addressOf } from "./addresses";
import { isRangeObject } from "./range-object";
import type { Session } from "./session";
import type { SheetModel } from "./workbook-model";
import { flagOf, numberOf, recordOf, textOf, type Scalar, type WireObject } from "./wire";

const pageNames = { DefaultForAllPages: "default", FirstPage: "first", EvenPages: "even", OddPages: "odd" } as const;
const places = ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"] as const;
const pointsPer = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

export function pageLayoutObject(_session: Session, sheet: SheetModel): WireObject {
  const { page } = sheet;
  const margin = (side: keyof typeof page.margins): Scalar => ({
    get: () => page.margins[side],
    set: (value) => void (page.margins[side] = numberOf(value, "PageLayout.margin")),
  });
  const text = (get: () => string, set: (value: string) => void): Scalar => ({
    get,
    set: (value) => set(textOf(value, "PageLayout")),
  });
  return {
    type: "PageLayout",
    scalars: {
      Orientation: text(
        () => page.orientation,
        (value) => (page.orientation = value),
      ),
      PaperSize: text(
        () => page.paperSize,
        (value) => (page.paperSize = value),
      ),
      CenterHorizontally: {
        get: () => page.centerHorizontally,
        set: (value) => void (page.centerHorizontally = flagOf(value, "PageLayout")),
      },
      Zoom: { get: () => page.zoom, set: (value) => void (page.zoom = recordOf(value, "PageLayout.zoom")) },
      TopMargin: margin("top"),
      RightMargin: margin("right"),
      BottomMargin: margin("bottom"),
      LeftMargin: margin("left"),
      HeaderMargin: margin("header"),
      FooterMargin: margin("footer"),
    },
    children: { HeadersFooters: () => headersObject(sheet) },
    methods: {
      SetPrintTitleRows: (rows) => {
        page.titleRows = isRangeObject(rows)
          ? addressOf(rows.sheet, rows.area)
          : textOf(rows, "PageLayout.setPrintTitleRows");
      },
      SetPrintMargins: (unit, given) => {
        const key = (Object.keys(pointsPer) as (keyof typeof pointsPer)[]).find((each) => each === unit);
        if (key === undefined) throw new HostError("InvalidArgument", "PageLayout.setPrintMargins");
        const values = recordOf(given, "PageLayout.setPrintMargins");
        for (const side of ["top", "right", "bottom", "left", "header", "footer"] as const) {
          if (values[side] !== undefined)
            page.margins[side] = numberOf(values[side], "PageLayout.setPrintMargins") * pointsPer[key];
        }
      },
    },
  };
}

function headersObject(sheet: SheetModel): WireObject {
  const { headers } = sheet.page;
  const children = Object.entries(pageNames).map(([name, key]) => {
    const scalars = places.map((place) => [
      place,
      {
        get: () => headers.pages[key]?.[place] ?? "",
        set: (value: unknown) => {
          headers.pages[key] = { ...headers.pages[key], [place]: textOf(value, "HeaderFooter") };
        },
      },
    ]);
    return [name, () => ({ type: "HeaderFooter", scalars: Object.fromEntries(scalars), children: {}, methods: {} })];
  });
  return {
    type: "HeaderFooterGroup",
    scalars: {
      State: {
        get: () => headers.state,
        set: (value) => void (headers.state = textOf(value, "HeaderFooterGroup.state")),
      },
    },
    children: Object.fromEntries(children),
    methods: {},
  };
}
