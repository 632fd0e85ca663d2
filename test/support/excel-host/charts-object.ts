import { HostError } from "./host-error";
import { addressOf } from "./addresses";
import { isRangeObject } from "./range-object";
import type { Session } from "./session";
import type { ChartModel, SheetModel } from "./workbook-model";
import { collectionMethods, found, numberOf, readOnly, textOf, type WireObject } from "./wire";

const chartTypes = new Set(["BarClustered", "BarStacked", "ColumnClustered", "ColumnStacked", "Line", "Pie"]);

const addressOfArgument = (value: unknown, location: string): string => {
  if (isRangeObject(value)) return addressOf(value.sheet, value.area);
  throw new HostError("InvalidArgument", location);
};

export function chartsObject(_session: Session, sheet: SheetModel): WireObject {
  const items = () => sheet.charts.map((chart) => chartObject(sheet, chart));
  const find = (key: unknown) => {
    const chart = sheet.charts.find((each) => each.id === key || each.name === key);
    return chart === undefined ? undefined : chartObject(sheet, chart);
  };
  return {
    type: "ChartCollection",
    scalars: { Count: readOnly(() => sheet.charts.length) },
    children: {},
    items,
    item: (key) => found(find(key), "ChartCollection.getItem"),
    methods: {
      ...collectionMethods("ChartCollection", items, find),
      Add: (type, source) => {
        if (typeof type !== "string" || !chartTypes.has(type))
          throw new HostError("InvalidArgument", "ChartCollection.add");
        const id = `{${sheet.id.slice(1, -1)}-chart-${String(sheet.charts.length + 1)}}`;
        const address = addressOfArgument(source, "ChartCollection.add");
        const chart: ChartModel = {
          id,
          name: `Chart ${String(sheet.charts.length + 1)}`,
          type,
          title: "",
          source: address,
          anchor: "",
          series: [{ name: "", values: address, categories: "" }],
        };
        sheet.charts.push(chart);
        return chartObject(sheet, chart);
      },
    },
  };
}

function chartObject(sheet: SheetModel, chart: ChartModel): WireObject {
  return {
    type: "Chart",
    id: { name: "Id", value: chart.id },
    scalars: {
      Id: readOnly(() => chart.id),
      Name: { get: () => chart.name, set: (value) => void (chart.name = textOf(value, "Chart.name")) },
      ChartType: readOnly(() => chart.type),
    },
    children: {
      Title: () => ({
        type: "ChartTitle",
        scalars: {
          Text: { get: () => chart.title, set: (value) => void (chart.title = textOf(value, "ChartTitle.text")) },
        },
        children: {},
        methods: {},
      }),
      Series: () => seriesCollection(chart),
    },
    methods: {
      SetPosition: (first, last) => {
        chart.anchor = [first, last]
          .map((each) => (isRangeObject(each) ? addressOf(each.sheet, each.area) : textOf(each, "Chart.setPosition")))
          .join(":");
      },
      Delete: () => void sheet.charts.splice(sheet.charts.indexOf(chart), 1),
    },
  };
}

function seriesCollection(chart: ChartModel): WireObject {
  const objectOf = (series: ChartModel["series"][number]): WireObject => ({
    type: "ChartSeries",
    scalars: {
      Name: { get: () => series.name, set: (value) => void (series.name = textOf(value, "ChartSeries.name")) },
    },
    children: {},
    methods: {
      SetValues: (range) => void (series.values = addressOfArgument(range, "ChartSeries.setValues")),
      SetXAxisValues: (range) => void (series.categories = addressOfArgument(range, "ChartSeries.setXAxisValues")),
      Delete: () => void chart.series.splice(chart.series.indexOf(series), 1),
    },
  });
  const items = () => chart.series.map(objectOf);
  return {
    type: "ChartSeriesCollection",
    scalars: { Count: readOnly(() => chart.series.length) },
    children: {},
    items,
    methods: {
      ...collectionMethods(
        "ChartSeriesCollection",
        items,
        (key) => items()[numberOf(key, "ChartSeriesCollection.getItemAt")],
      ),
      Add: (name) => {
        const series = { name: typeof name === "string" ? name : "", values: "", categories: "" };
        chart.series.push(series);
        return objectOf(series);
      },
    },
  };
}
