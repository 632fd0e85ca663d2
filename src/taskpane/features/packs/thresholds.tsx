import { Button, Field, Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Severity } from "../../../core/check/finding";
import type { RulePack } from "../../../core/packs/pack";
import type { Text } from "../../../core/text/bilingual";
import { kindName, roleName } from "../../names";
import { usePane } from "../../parts/context";
import { useType } from "../../parts/type";
import { isWriting } from "../../state/state";
import { texts as common } from "../../texts";
import { bound, withThreshold, withoutThreshold } from "./edit-pack";
import { Listed } from "./listed";
import { texts } from "./texts";

const useStyles = makeStyles({
  bounds: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
  },
  field: { minWidth: 0 },
  bound: { minWidth: 0, width: "100%", "& input": { minWidth: 0, width: "100%" } },
  // A long name is cut, not the pane.
  select: { minWidth: 0, "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
  form: { marginTop: tokens.spacingVerticalS },
});

const severities: readonly Severity[] = ["error", "warning", "info"];
const figures: ReadonlySet<string> = new Set(["count", "percent", "score", "money"]);

interface EditorProps {
  readonly pack: RulePack | null;
  readonly onChange: (pack: RulePack | null) => void;
}

/** The bounds a pack sets for columns, and a form to set one more. */
export function Thresholds({ pack, onChange }: EditorProps) {
  const styles = useStyles();
  const type = useType();
  const { kinds, state, t } = usePane();
  const withFigures = kinds.filter(({ columns }) => columns.some(({ content }) => figures.has(content)));
  const [kind, setKind] = useState(state.recognition?.tables[0]?.kind ?? "");
  const [column, setColumn] = useState("");
  const [least, setLeast] = useState("");
  const [most, setMost] = useState("");
  const [severity, setSeverity] = useState<Severity>("warning");
  const [wrong, setWrong] = useState<Text | null>(null);
  const chosen = withFigures.find((each) => each.kind === kind) ?? withFigures[0];
  const columns = chosen?.columns.filter(({ content }) => figures.has(content)) ?? [];
  const role = columns.find((each) => each.role === column)?.role ?? columns[0]?.role;

  const add = (): void => {
    const [atLeast, atMost] = [bound(least), bound(most)];
    const why =
      atLeast === null || atMost === null
        ? texts.boundWrong
        : atLeast === undefined && atMost === undefined
          ? texts.boundNeeded
          : atLeast !== undefined && atMost !== undefined && atLeast > atMost
            ? texts.boundCrossed
            : null;
    setWrong(why);
    if (why !== null || chosen === undefined || role === undefined) return;
    const bounds = {
      ...(typeof atLeast === "number" ? { atLeast } : {}),
      ...(typeof atMost === "number" ? { atMost } : {}),
    };
    const title = texts.thresholdTitle(roleName(chosen.kind, role, kinds), bounds);
    onChange(withThreshold(pack, { table: chosen.kind, column: role, ...bounds, severity, title }));
    setLeast("");
    setMost("");
  };

  const listed = pack?.thresholds ?? [];
  return (
    <section aria-label={t(texts.thresholds)}>
      <h2 className={type.section}>{t(texts.thresholds)}</h2>
      {listed.length === 0 && <p className={type.dim}>{t(texts.noThresholds)}</p>}
      <ul className={type.list}>
        {listed.map(({ id, title, table, severity: grade = "warning" }) => (
          <Listed
            key={id}
            name={t(title)}
            onRemove={() => {
              if (pack !== null) onChange(withoutThreshold(pack, id));
            }}
          >
            <p className={type.body}>{t(title)}</p>
            <p className={type.dim}>
              {t(kindName(table, kinds))} · {t(common.severityOf[grade])}
            </p>
          </Listed>
        ))}
      </ul>
      <div className={mergeClasses(type.stack, styles.form)}>
        <Field label={t(texts.table)}>
          <Select
            className={styles.select}
            value={chosen?.kind ?? ""}
            onChange={(_, { value }) => {
              setKind(value);
            }}
          >
            {withFigures.map((each) => (
              <option key={each.kind} value={each.kind}>
                {t(each.name)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t(texts.column)}>
          <Select
            className={styles.select}
            value={role ?? ""}
            onChange={(_, { value }) => {
              setColumn(value);
            }}
          >
            {columns.map((each) => (
              <option key={each.role} value={each.role}>
                {t(each.name)}
              </option>
            ))}
          </Select>
        </Field>
        <div className={styles.bounds}>
          {(
            [
              [texts.atLeast, least, setLeast],
              [texts.atMost, most, setMost],
            ] as const
          ).map(([label, value, set]) => (
            <Field key={label.en} label={t(label)} className={styles.field}>
              <Input
                value={value}
                inputMode="decimal"
                className={styles.bound}
                onChange={(_, data) => {
                  set(data.value);
                  setWrong(null);
                }}
              />
            </Field>
          ))}
        </div>
        <p className={type.dim}>{t(texts.boundHint)}</p>
        <Field label={t(texts.severity)} {...(wrong === null ? {} : { validationMessage: t(wrong) })}>
          <Select
            className={styles.select}
            value={severity}
            onChange={(_, { value }) => {
              setSeverity(severities.find((each) => each === value) ?? "warning");
            }}
          >
            {severities.map((each) => (
              <option key={each} value={each}>
                {t(common.severityOf[each])}
              </option>
            ))}
          </Select>
        </Field>
        <div>
          <Button size="small" disabledFocusable={isWriting(state)} onClick={add}>
            {t(texts.addThreshold)}
          </Button>
        </div>
      </div>
    </section>
  );
}
