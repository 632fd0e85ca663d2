import { text, type Text } from "./bilingual";
import { comparisonKey } from "./normalise";
import type { Status } from "./reading";

/** A status, its name, and the words it is known by (as `comparisonKey` gives them). Longer words win. */
export interface StatusEntry {
  readonly status: Status;
  readonly name: Text;
  readonly wordings: readonly string[];
}

export const statusVocabulary: readonly StatusEntry[] = [
  {
    status: "issued",
    name: text("Đã ban hành", "Issued"),
    wordings: ["đã ban hành", "đã ký ban hành", "đã phát hành", "ban hành xong"],
  },
  {
    status: "done",
    name: text("Đã thực hiện", "Done"),
    wordings: [
      "đã thực hiện",
      "đã hoàn thành",
      "hoàn thành",
      "thực hiện xong",
      "đã xong",
      "xong",
      "đã thực hiện xong",
      "hoàn thành đúng hạn",
      "hoàn thành trước hạn",
      "hoàn thành quá hạn",
      "hoàn thành trễ hạn",
      "hoàn thành chậm",
      "đã giải quyết",
      "đã khắc phục",
      "đã báo cáo",
    ],
  },
  {
    status: "in-progress",
    name: text("Đang thực hiện", "In progress"),
    wordings: [
      "đang thực hiện",
      "đang triển khai",
      "đang tiến hành",
      "đang xây dựng",
      "đang soạn thảo",
      "đang dự thảo",
      "đang tham mưu",
      "đang trình",
      "đang hoàn thiện",
      "đang xử lý",
      "đang khắc phục",
      "đang tiếp tục thực hiện",
      "tiếp tục thực hiện",
      "đang lấy ý kiến",
      "đang rà soát",
      "chưa hoàn thành",
    ],
  },
  {
    status: "not-started",
    name: text("Chưa thực hiện", "Not started"),
    wordings: [
      "chưa thực hiện",
      "chưa triển khai",
      "chưa ban hành",
      "chưa bắt đầu",
      "chưa xây dựng",
      "chưa triển khai thực hiện",
    ],
  },
  {
    status: "overdue",
    name: text("Quá hạn", "Overdue"),
    wordings: ["quá hạn", "trễ hạn", "chậm tiến độ", "quá thời hạn", "chưa thực hiện quá hạn", "đã quá hạn"],
  },
  {
    status: "nothing-arose",
    name: text("Không phát sinh", "Nothing arose"),
    wordings: ["không phát sinh", "chưa phát sinh", "không có phát sinh", "kps"],
  },
  {
    status: "not-applicable",
    name: text("Không áp dụng", "Not applicable"),
    wordings: ["không áp dụng", "không thuộc đối tượng", "không thuộc phạm vi", "n/a"],
  },
];

interface Known {
  readonly byLength: readonly { readonly status: Status; readonly wording: string }[];
  readonly exact: ReadonlyMap<string, Status>;
}

/** Of two entries with the same wording the one further down the list wins. */
function compile(entries: readonly StatusEntry[]): Known {
  const exact = new Map(
    entries.flatMap(({ status, wordings }) => wordings.map((wording) => [comparisonKey(wording), status] as const)),
  );
  const byLength = [...exact]
    .map(([wording, status]) => ({ status, wording }))
    .sort((a, b) => b.wording.length - a.wording.length);
  return { byLength, exact };
}

const builtIn = compile(statusVocabulary);
const withExtra = new WeakMap<readonly StatusEntry[], Known>();

function knownWith(extra: readonly StatusEntry[] | undefined): Known {
  if (extra === undefined || extra.length === 0) return builtIn;
  const before = withExtra.get(extra);
  if (before !== undefined) return before;
  const fresh = compile([...statusVocabulary, ...extra]);
  withExtra.set(extra, fresh);
  return fresh;
}

/** Words after which a finished status is finished no more, or which a person has to weigh. */
const doubt =
  /nhưng|tuy nhiên|một phần|cơ bản|còn lại|song |\d ?\/ ?\d|(?<!\d)\d{1,2}(?:[.,]\d+)? ?%|(?<!\p{L})(?:chưa|đang)(?!\p{L})/u;

/**
 * What a status cell says; words may follow ("Đã ban hành Kế hoạch số …"). Null for a blank, for anything not in the
 * vocabulary, and where the cell takes its own status back ("Đã thực hiện nhưng chưa …"). `extra` are a unit's own words.
 */
export function readStatus(source: string, extra?: readonly StatusEntry[]): Status | null {
  if (source.length > 400) return null;
  const { byLength, exact } = knownWith(extra);
  const key = comparisonKey(source).replace(/^[-+•*·] ?/, "");
  if (key === "") return null;
  const whole = exact.get(key);
  if (whole !== undefined) return whole;
  for (const { status, wording } of byLength) {
    if (wording === "xong" || !key.startsWith(wording)) continue;
    const rest = key.slice(wording.length);
    if (/^[\p{L}\d]/u.test(rest)) continue;
    const isFirm =
      status === "in-progress" || !doubt.test(rest.replace(/\d+\/[\p{L}\d-]*-[\p{L}\d-]*|\d+\/\d+\/\d+/gu, ""));
    return isFirm ? status : null;
  }
  return null;
}

/** True for the two states of a finished task. */
export function statusIsFinished(status: Status): boolean {
  return status === "done" || status === "issued";
}

export function statusName(status: Status): Text {
  return statusVocabulary.find((entry) => entry.status === status)?.name ?? text(status, status);
}
