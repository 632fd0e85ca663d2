import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { Text } from "../../core/text/bilingual";
import type { FeatureGroup } from "../features/feature";
import { features } from "../features/features";
import { usePane } from "../parts/context";
import { Screen } from "../parts/screen";
import { useType } from "../parts/type";
import type { Place, PaneState } from "../state/state";
import { count, texts } from "../texts";

const useStyles = makeStyles({
  item: {
    width: "100%",
    justifyContent: "space-between",
    fontWeight: tokens.fontWeightRegular,
    textAlign: "start",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  words: { minWidth: 0 },
  end: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

interface Item {
  readonly place: Place;
  readonly name: Text;
  readonly lead: Text | null;
  readonly number: number | null;
}

interface Group {
  readonly name: Text;
  readonly items: readonly Item[];
}

function groupOf(group: FeatureGroup): Group {
  const items = features
    .filter((feature) => feature.group === group)
    .map(({ id, name, lead }): Item => ({ place: { kind: "feature", id }, name, lead, number: null }));
  return { name: texts.featureGroups[group], items };
}

function asideOf(settings: PaneState["settings"]): number | null {
  return settings === null ? null : settings.dismissals.length + (settings.notIdentities ?? []).length;
}

function groupsOf({ recognition, history, settings }: PaneState): readonly Group[] {
  const item = (place: Place, name: Text, number: number | null = null): Item => ({ place, name, lead: null, number });
  const setUp = groupOf("set-up");
  const groups: readonly Group[] = [
    groupOf("report"),
    groupOf("make"),
    {
      name: texts.thisWorkbook,
      items: [
        item({ kind: "tables" }, texts.tablesFound, recognition?.tables.length ?? null),
        item({ kind: "history" }, texts.history, history.filter((entry) => !entry.isUndone).length),
        item({ kind: "dismissed" }, texts.dismissed, asideOf(settings)),
      ],
    },
    {
      name: setUp.name,
      items: [...setUp.items, item({ kind: "settings" }, texts.settings), item({ kind: "about" }, texts.about)],
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

/** Everything that is not one of the four jobs. */
export function MoreScreen() {
  const styles = useStyles();
  const type = useType();
  const { send, state, t } = usePane();
  return (
    <Screen title={t(texts.more)}>
      {groupsOf(state).map(({ name, items }, index) => (
        <section key={index} aria-label={t(name)}>
          <h2 className={type.section}>{t(name)}</h2>
          <ul className={type.list}>
            {items.map((item) => (
              <li key={item.place.kind === "feature" ? item.place.id : item.place.kind} className={styles.row}>
                <Button
                  appearance="subtle"
                  className={styles.item}
                  onClick={() => {
                    send({ kind: "go", place: item.place });
                  }}
                >
                  <span className={styles.words}>
                    {t(item.name)}
                    {item.lead !== null && <span className={type.dim}> · {t(item.lead)}</span>}
                  </span>
                  <span className={styles.end}>
                    {item.number !== null && item.number > 0 && <span className={type.dim}>{count(item.number)}</span>}
                    <ChevronRight20Regular aria-hidden="true" />
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Screen>
  );
}
