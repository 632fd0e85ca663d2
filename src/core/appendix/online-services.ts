import { text } from "../text/bilingual";
import { column, orderColumn } from "./column";
import type { ColumnSpec, IdentitySpec, TableKind } from "./kind";

type Level = 3 | 4;
const levels: readonly Level[] = [3, 4];

/** Exports print both columns of a pair under one header; the first of them counts services with any file at all. */
function serviceColumns(level: Level): readonly ColumnSpec[] {
  return [
    column(
      `services.level${String(level)}.withFiles`,
      `Số DVC mức độ ${String(level)} phát sinh hồ sơ`,
      `Level ${String(level)} services with files`,
      "count",
      [
        `Số DVC trực tuyến mức độ ${String(level)} phát sinh hồ sơ`,
        `Số DVC trực tuyến mức độ ${String(level)} có hồ sơ`,
        `Số DVC trực tuyến mức độ ${String(level)} phát sinh online`,
      ],
    ),
    column(
      `services.level${String(level)}.online`,
      `Số DVC mức độ ${String(level)} phát sinh trực tuyến`,
      `Level ${String(level)} services with online files`,
      "count",
      [
        `Số DVC trực tuyến mức độ ${String(level)} phát sinh online`,
        `Số DVC trực tuyến mức độ ${String(level)} phát sinh hồ sơ trực tuyến`,
        `Số DVC mức độ ${String(level)} phát sinh online`,
      ],
    ),
  ];
}

function fileColumns(level: Level): readonly ColumnSpec[] {
  return [
    column(
      `files.level${String(level)}.online`,
      `Hồ sơ trực tuyến mức độ ${String(level)}`,
      `Level ${String(level)} files, online`,
      "count",
      [
        `Tổng số hồ sơ online mức độ ${String(level)}`,
        `Số hồ sơ trực tuyến mức độ ${String(level)}`,
        `Hồ sơ tiếp nhận trực tuyến mức độ ${String(level)}`,
      ],
      true,
    ),
    column(
      `files.level${String(level)}.total`,
      `Tổng hồ sơ mức độ ${String(level)}`,
      `Level ${String(level)} files, total`,
      "count",
      [
        `Tổng hồ sơ cả trực tiếp và online mức độ ${String(level)}`,
        `Tổng số hồ sơ trực tiếp và trực tuyến mức độ ${String(level)}`,
        `Tổng số hồ sơ mức độ ${String(level)}`,
      ],
    ),
    column(
      `files.level${String(level)}.rate`,
      `Tỷ lệ hồ sơ trực tuyến mức độ ${String(level)}`,
      `Level ${String(level)} online rate`,
      "percent",
      [`Tỷ lệ % hồ sơ online mức độ ${String(level)}`, `Tỷ lệ hồ sơ trực tuyến mức độ ${String(level)}`],
    ),
  ];
}

function identitiesOf(level: Level): readonly IdentitySpec[] {
  const services = `services.level${String(level)}`;
  const files = `files.level${String(level)}`;
  return [
    {
      kind: "ratio",
      id: `level${String(level)}-rate`,
      ratio: `${files}.rate`,
      numerators: [[`${files}.online`]],
      denominators: [[`${files}.total`]],
      confidence: 0.95,
    },
    {
      kind: "at-most",
      id: `level${String(level)}-online-within-total`,
      lesser: `${files}.online`,
      greater: `${files}.total`,
      confidence: 0.99,
    },
    {
      kind: "at-most",
      id: `level${String(level)}-services-with-files-within-services`,
      lesser: `${services}.withFiles`,
      greater: services,
      confidence: 0.95,
    },
    {
      kind: "at-most",
      id: `level${String(level)}-services-online-within-services`,
      lesser: `${services}.online`,
      greater: services,
      confidence: 0.95,
    },
  ];
}

/** Online public services of levels 3 and 4: services with files, files received online. */
export const onlineServices: TableKind = {
  kind: "onlineServices",
  name: text("Dịch vụ công trực tuyến", "Online public services"),
  titles: ["dịch vụ công trực tuyến", "cung cấp dịch vụ công", "kết quả cung cấp DVC trực tuyến"],
  columns: [
    orderColumn,
    ...levels.map((level) =>
      column(
        `services.level${String(level)}`,
        `Tổng số DVC mức độ ${String(level)}`,
        `Level ${String(level)} services`,
        "count",
        [`Tổng số DVC trực tuyến mức độ ${String(level)}`, `Số DVC mức độ ${String(level)}`],
        true,
      ),
    ),
    column("services.total", "Tổng số DVC mức độ 3, 4", "Level 3 and 4 services", "count", [
      "Tổng số DVC trực tuyến mức độ 3,4",
      "Tổng số DVC trực tuyến",
      "Số DVC trực tuyến mức độ 3 và 4",
    ]),
    ...levels.flatMap(serviceColumns),
    column("services.onlineRate", "Tỷ lệ DVC phát sinh trực tuyến", "Rate of services used online", "percent", [
      "Tỷ lệ DVC trực tuyến mức độ 3,4 phát sinh online",
      "Tỷ lệ DVC trực tuyến phát sinh hồ sơ trực tuyến",
      "Tỷ lệ DVC phát sinh online",
    ]),
    ...levels.flatMap(fileColumns),
    column("files.total", "Tổng số hồ sơ các mức độ", "Files of all levels", "count", [
      "Tổng số hồ sơ 1,2,3,4",
      "Tổng số hồ sơ mức độ 1,2,3,4",
      "Tổng số hồ sơ",
    ]),
    column("files.rate", "Tỷ lệ hồ sơ trực tuyến", "Online rate", "percent", [
      "Tỷ lệ % hồ sơ online",
      "Tỷ lệ hồ sơ trực tuyến",
      "Tỷ lệ % hồ sơ online mức độ 3,4",
    ]),
  ],
  identities: [
    {
      kind: "row-sum",
      id: "services-by-level",
      total: "services.total",
      parts: ["services.level3", "services.level4"],
      relation: "equal",
      confidence: 0.95,
    },
    {
      kind: "ratio",
      id: "services-online-rate",
      ratio: "services.onlineRate",
      numerators: [["services.level3.online", "services.level4.online"]],
      denominators: [["services.total"], ["services.level3", "services.level4"]],
      confidence: 0.95,
    },
    ...levels.flatMap(identitiesOf),
    {
      kind: "ratio",
      id: "files-rate",
      ratio: "files.rate",
      numerators: [["files.level3.online", "files.level4.online"]],
      denominators: [["files.level3.total", "files.level4.total"]],
      confidence: 0.95,
    },
    {
      kind: "row-sum",
      id: "files-within-all-levels",
      total: "files.total",
      parts: ["files.level3.total", "files.level4.total"],
      relation: "at-most",
      confidence: 0.9,
    },
    {
      kind: "column-sum",
      id: "total-of-units",
      columns: [
        "files.level3.online",
        "files.level3.total",
        "files.level4.online",
        "files.level4.total",
        "files.total",
      ],
      confidence: 0.95,
    },
  ],
  derivations: [
    {
      id: "services-total",
      role: "services.total",
      name: text("Tổng số DVC mức độ 3, 4", "Level 3 and 4 services"),
      formula: "{services.level3}+{services.level4}",
      rows: ["item"],
      decimals: 0,
    },
    {
      id: "services-online-rate",
      role: "services.onlineRate",
      name: text("Tỷ lệ DVC phát sinh trực tuyến", "Rate of services used online"),
      formula: 'IF({services.total}=0,"",({services.level3.online}+{services.level4.online})/{services.total}*100)',
      rows: ["item", "total"],
      decimals: 1,
    },
    ...levels.map((level) => ({
      id: `level${String(level)}-rate`,
      role: `files.level${String(level)}.rate`,
      name: text(`Tỷ lệ hồ sơ trực tuyến mức độ ${String(level)}`, `Level ${String(level)} online rate`),
      formula: `IF({files.level${String(level)}.total}=0,"",{files.level${String(level)}.online}/{files.level${String(level)}.total}*100)`,
      rows: ["item", "total"] as const,
      decimals: 1,
    })),
    {
      id: "files-rate",
      role: "files.rate",
      name: text("Tỷ lệ hồ sơ trực tuyến", "Online rate"),
      formula:
        'IF({files.level3.total}+{files.level4.total}=0,"",({files.level3.online}+{files.level4.online})/({files.level3.total}+{files.level4.total})*100)',
      rows: ["item", "total"],
      decimals: 1,
    },
  ],
  examples: [
    {
      name: "một hàng đầu, cột lặp",
      table:
        "Tổng số DV C TT MĐ 3|Tổng số DV C TT MĐ 4|Tổng số DV C TT MĐ 3,4|Số DV C TT MĐ 3 phát sinh online|Số DV C TT MĐ 3 phát sinh online" +
        "|Số DV C TT MĐ 4 phát sinh online|Số DV C TT MĐ 4 phát sinh online|Tỉ lệ DV C TT MĐ 3,4 phát sinh online|Tổng số HS online MĐ 3" +
        "|Tổng HS cả trực tiếp và online MĐ 3|Tỉ lệ % HS online MĐ 3|Tổng số HS online MĐ 4|Tổng HS cả trực tiếp và online MĐ 4" +
        "|Tỉ lệ % HS online MĐ 4|Tổng số HS 1,2,3,4|Tỉ lệ % HS online" +
        " / 20|30|50|8|6|9|4|20|40|50|80|90|100|90|160|86,7",
    },
  ],
};
