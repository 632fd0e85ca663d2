import { makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { usePane } from "../parts/context";
import { SeverityMark } from "../parts/severity-mark";
import type { Filter } from "../state/state";
import { count, texts } from "../texts";

const useStyles = makeStyles({
  chips: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXXS}`,
  },
  chip: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "24px",
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    "&[aria-checked='true']": {
      backgroundColor: tokens.colorNeutralBackground1Selected,
      border: `1px solid ${tokens.colorNeutralForeground1}`,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
});

const filters = ["all", "error", "warning", "info"] as const satisfies readonly Filter[];

/** Which findings show, by severity. One stop for the Tab key; the arrows choose. */
export function FilterChips({ counts }: { readonly counts: Readonly<Record<Filter, number>> }) {
  const styles = useStyles();
  const { send, state, t } = usePane();
  const offered = filters.filter((filter) => filter === "all" || counts[filter] > 0);

  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const by =
      event.key === "ArrowRight" || event.key === "ArrowDown"
        ? 1
        : event.key === "ArrowLeft" || event.key === "ArrowUp"
          ? -1
          : 0;
    if (by === 0) return;
    event.preventDefault();
    const index = (offered.indexOf(state.filter) + by + offered.length) % offered.length;
    const filter = offered[index];
    const chip = event.currentTarget.children[index];
    if (filter !== undefined) send({ kind: "choose-filter", filter });
    if (chip instanceof HTMLElement) chip.focus();
  };

  return (
    <div className={styles.chips} role="radiogroup" tabIndex={-1} aria-label={t(texts.filters)} onKeyDown={move}>
      {offered.map((filter) => (
        <button
          key={filter}
          type="button"
          role="radio"
          className={styles.chip}
          aria-checked={state.filter === filter}
          tabIndex={state.filter === filter ? 0 : -1}
          onClick={() => {
            send({ kind: "choose-filter", filter });
          }}
        >
          {filter !== "all" && <SeverityMark severity={filter} />}
          {t(filter === "all" ? texts.all : texts.severities[filter])} {count(counts[filter])}
        </button>
      ))}
    </div>
  );
}
