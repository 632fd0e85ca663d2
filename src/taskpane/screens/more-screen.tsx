import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { Text } from "../../core/text/bilingual";
import { usePane } from "../parts/context";
import { Screen } from "../parts/screen";
import { useType } from "../parts/type";
import type { Place } from "../state/state";
import { count, texts } from "../texts";

const useStyles = makeStyles({
  item: {
    width: "100%",
    justifyContent: "space-between",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  end: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/** Everything that is not one of the four jobs. */
export function MoreScreen() {
  const styles = useStyles();
  const type = useType();
  const { send, state, t } = usePane();
  const items: readonly { readonly place: Place; readonly name: Text; readonly number: number | null }[] = [
    { place: { kind: "tables" }, name: texts.tablesFound, number: state.recognition?.tables.length ?? null },
    {
      place: { kind: "history" },
      name: texts.history,
      number: state.history.filter((entry) => !entry.isUndone).length,
    },
    { place: { kind: "dismissed" }, name: texts.dismissed, number: state.settings?.dismissals.length ?? null },
    { place: { kind: "settings" }, name: texts.settings, number: null },
    { place: { kind: "about" }, name: texts.about, number: null },
  ];
  return (
    <Screen title={t(texts.more)}>
      <ul className={type.list}>
        {items.map(({ place, name, number }) => (
          <li key={place.kind} className={styles.row}>
            <Button
              appearance="subtle"
              className={styles.item}
              onClick={() => {
                send({ kind: "go", place });
              }}
            >
              {t(name)}
              <span className={styles.end}>
                {number !== null && number > 0 && <span className={type.dim}>{count(number)}</span>}
                <ChevronRight20Regular aria-hidden="true" />
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </Screen>
  );
}
