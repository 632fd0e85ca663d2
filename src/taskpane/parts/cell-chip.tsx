import { makeStyles, tokens } from "@fluentui/react-components";
import { formatArea, formatRange, rangeOfCell, type CellRef, type Range } from "../../core/cell/address";
import { texts } from "../texts";
import { usePane } from "./context";

const useStyles = makeStyles({
  chip: {
    flexShrink: 0,
    minHeight: "24px",
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground6,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // A sheet's name may be 31 letters long.
    maxWidth: "100%",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

const useNameStyles = makeStyles({
  name: {
    padding: `1px ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground6,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** A cell's address that only names it, where a press means something else. */
export function CellName({ at }: { readonly at: CellRef }) {
  return <span className={useNameStyles().name}>{formatArea(rangeOfCell(at))}</span>;
}

interface CellChipProps {
  readonly at: Range | CellRef;
  /** Names the sheet too, where the surroundings do not. */
  readonly hasSheet?: boolean;
  /** Stands in for the address, where the surroundings tell the rest of it. */
  readonly label?: string;
  /** Read out instead of the address; holds the label. */
  readonly name?: string;
  readonly onPress?: () => void;
}

function toRange(at: Range | CellRef): Range {
  return "top" in at ? at : rangeOfCell(at);
}

/** A cell's address; pressing it goes there. */
export function CellChip({ at, hasSheet = false, label, name, onPress }: CellChipProps) {
  const { send, t } = usePane();
  const range = toRange(at);
  return (
    <button
      type="button"
      className={useStyles().chip}
      aria-label={name ?? t(texts.goTo(formatRange(range)))}
      onClick={
        onPress ??
        (() => {
          send({ kind: "show-range", range });
        })
      }
    >
      {label ?? (hasSheet ? formatRange(range) : formatArea(range))}
    </button>
  );
}
