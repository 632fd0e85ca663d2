import { text } from "../text/bilingual";
import { column, orderColumn } from "./column";
import type { ColumnSpec, DerivationSpec, IdentitySpec, TableKind } from "./kind";

interface Direction {
  readonly key: "in" | "out";
  readonly vi: string;
  readonly en: string;
  readonly word: string;
}

const directions: readonly Direction[] = [
  { key: "in", vi: "Văn bản đến", en: "Incoming documents", word: "đến" },
  { key: "out", vi: "Văn bản đi", en: "Outgoing documents", word: "đi" },
];

const withinProvince = text(
  "cột ký số chỉ đếm văn bản nội tỉnh, tổng số gồm cả văn bản ngoài tỉnh",
  "the signature columns count documents within the province only, the total counts all",
);

function columnsOf({ key, vi, en, word }: Direction): readonly ColumnSpec[] {
  const block = `văn bản ${word}`;
  return [
    column(
      `${key}.total`,
      `${vi}, tổng số`,
      `${en}, total`,
      "count",
      [`${block} / tổng số văn bản ${word}`, `${block} / tổng số`, `Tổng số văn bản ${word}`, `Số văn bản ${word}`],
      true,
    ),
    column(
      `${key}.electronic`,
      `${vi} hoàn toàn điện tử`,
      `${en}, electronic only`,
      "count",
      [`${block} / hoàn toàn điện tử`, `${block} / văn bản điện tử`, `Văn bản ${word} hoàn toàn điện tử`],
      true,
    ),
    column(`${key}.parallel`, `${vi} song song giấy và điện tử`, `${en}, paper and electronic`, "count", [
      `${block} / song song bản giấy - điện tử`,
      `${block} / song song giấy và điện tử`,
      `${block} / song song`,
      `Văn bản ${word} song song bản giấy - điện tử`,
    ]),
    column(`${key}.signed`, `${vi} nội tỉnh có ký số`, `${en}, digitally signed`, "count", [
      `${block} / văn bản nội tỉnh - có ký số`,
      `${block} / có ký số`,
      `${block} / đã ký số`,
      `${block} / ký số`,
      `Văn bản ${word} có ký số`,
    ]),
    column(`${key}.unsigned`, `${vi} nội tỉnh không ký số`, `${en}, not digitally signed`, "count", [
      `${block} / văn bản nội tỉnh - không ký số`,
      `${block} / không ký số`,
      `${block} / chưa ký số`,
      `Văn bản ${word} không ký số`,
    ]),
  ];
}

function identitiesOf({ key }: Direction): readonly IdentitySpec[] {
  return [
    {
      kind: "row-sum",
      id: `${key}-by-form`,
      total: `${key}.total`,
      parts: [`${key}.electronic`, `${key}.parallel`],
      relation: "equal",
      confidence: 0.95,
    },
    {
      kind: "row-sum",
      id: `${key}-by-signature`,
      total: `${key}.total`,
      parts: [`${key}.signed`, `${key}.unsigned`],
      relation: "equal",
      confidence: 0.9,
      unless: withinProvince,
    },
    {
      kind: "row-sum",
      id: `${key}-signatures-within-total`,
      total: `${key}.total`,
      parts: [`${key}.signed`, `${key}.unsigned`],
      relation: "at-most",
      confidence: 0.95,
    },
  ];
}

function derivationsOf({ key, vi, en }: Direction): readonly DerivationSpec[] {
  return [
    {
      id: `${key}-total`,
      role: `${key}.total`,
      name: text(`${vi}, tổng số`, `${en}, total`),
      formula: `{${key}.electronic}+{${key}.parallel}`,
      rows: ["item"],
      decimals: 0,
    },
  ];
}

/** Documents received and sent, electronic or on paper, digitally signed or not. */
export const documents: TableKind = {
  kind: "documents",
  name: text("Văn bản đến, văn bản đi", "Documents in and out"),
  titles: ["văn bản trao đổi", "văn bản điện tử", "áp dụng chữ ký số", "văn bản đến, văn bản đi"],
  columns: [orderColumn, ...directions.flatMap(columnsOf)],
  identities: [
    ...directions.flatMap(identitiesOf),
    {
      kind: "column-sum",
      id: "total-of-units",
      columns: directions.flatMap(({ key }) =>
        ["total", "electronic", "parallel", "signed", "unsigned"].map((part) => `${key}.${part}`),
      ),
      confidence: 0.99,
    },
  ],
  derivations: directions.flatMap(derivationsOf),
  examples: [
    {
      name: "hai khối",
      table:
        "Văn bản đến|^|^|^|^|Văn bản đi|^|^|^|^" +
        " / Tổng số văn bản đến|Hoàn toàn điện tử|Song song bản giấy - điện tử|VB Nội tỉnh - có ký số|VB Nội tỉnh - không ký số" +
        "|Tổng số văn bản đi|Hoàn toàn điện tử|Song song bản giấy - điện tử|VB Nội tỉnh - có ký số|VB Nội tỉnh - không ký số" +
        " / 320|300|20|250|70|90|90|0|60|30",
    },
  ],
};
