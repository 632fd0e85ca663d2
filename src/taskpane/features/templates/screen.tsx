import { Button, Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import { templateKinds } from "../../../core/templates/build-template";
import type { Heading } from "../../../core/templates/start-appendix";
import { kindName } from "../../names";
import { usePane } from "../../parts/context";
import { Screen } from "../../parts/screen";
import { useType } from "../../parts/type";
import { useMachine } from "../machine";
import { MakingNotices } from "../making/making-notices";
import { machine } from "./machine";
import { texts } from "./texts";

const useStyles = makeStyles({
  // Without it the longest name of a form decides the width.
  select: { minWidth: 0, "& select": { minWidth: 0 } },
});

interface Typed {
  readonly kind: string;
  readonly unit: string;
  readonly year: string;
  readonly period: string;
}

const year = /^(?:19|20)\d\d$/;

function headingOf(typed: Typed): Heading {
  const words = (said: string): string | null => (said.trim() === "" ? null : said.normalize("NFC").trim());
  return {
    unit: words(typed.unit),
    year: year.test(typed.year.trim()) ? Number(typed.year) : null,
    period: words(typed.period),
    span: null,
  };
}

/** A blank appendix of a kind, for the unit and the period at hand. */
export default function TemplatesScreen() {
  const styles = useStyles();
  const type = useType();
  const { state: pane, t } = usePane();
  const { state, send } = useMachine(machine);
  const [typed, setTyped] = useState<Typed>({ kind: templateKinds[0] ?? "", unit: "", year: "", period: "" });
  const isYearBad = typed.year.trim() !== "" && !year.test(typed.year.trim());
  const change = (part: Partial<Typed>): void => {
    setTyped((before) => ({ ...before, ...part }));
  };
  return (
    <Screen
      title={t(texts.name)}
      hasBack
      footer={
        <Button
          appearance="primary"
          disabledFocusable={state.asked !== null || pane.task !== null || isYearBad}
          onClick={() => {
            send({ kind: "ask", job: { kind: "template", of: typed.kind, heading: headingOf(typed) } });
          }}
        >
          {t(texts.show)}
        </Button>
      }
    >
      <MakingNotices state={state} send={send} nothing={texts.nothing} />
      <div className={type.stack}>
        <Field label={t(texts.kind)}>
          <Select
            className={styles.select}
            value={typed.kind}
            onChange={(_, { value }) => {
              change({ kind: value });
            }}
          >
            {templateKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(kindName(kind))}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t(texts.unit)} hint={t(texts.open)}>
          <Input
            value={typed.unit}
            placeholder={t(texts.unitExample)}
            onChange={(_, { value }) => {
              change({ unit: value });
            }}
          />
        </Field>
        <Field label={t(texts.year)} {...(isYearBad ? { validationMessage: t(texts.badYear) } : {})}>
          <Input
            value={typed.year}
            inputMode="numeric"
            onChange={(_, { value }) => {
              change({ year: value });
            }}
          />
        </Field>
        <Field label={t(texts.period)}>
          <Input
            value={typed.period}
            placeholder={t(texts.periodExample)}
            onChange={(_, { value }) => {
              change({ period: value });
            }}
          />
        </Field>
      </div>
    </Screen>
  );
}
