import { Button, Field, Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RulePack } from "../../../core/packs/pack";
import type { Text } from "../../../core/text/bilingual";
import { comparisonKey } from "../../../core/text/normalise";
import type { UnitLevel } from "../../../core/text/organisation-catalogue";
import { usePane } from "../../parts/context";
import { useType } from "../../parts/type";
import { isWriting } from "../../state/state";
import { spellings, withOrganisation, withoutOrganisation } from "./edit-pack";
import { Listed } from "./listed";
import { texts } from "./texts";

const useStyles = makeStyles({ form: { marginTop: tokens.spacingVerticalS } });

const levels: readonly UnitLevel[] = ["commune", "district", "province", "central", "none"];
const blank = { name: "", wordings: "", level: "commune" };

interface EditorProps {
  readonly pack: RulePack | null;
  readonly onChange: (pack: RulePack | null) => void;
}

/** The bodies a pack names, and a form to name one more. */
export function Organisations({ pack, onChange }: EditorProps) {
  const styles = useStyles();
  const type = useType();
  const { state, t } = usePane();
  const [typed, setTyped] = useState(blank);
  const [wrong, setWrong] = useState<Text | null>(null);
  const bodies = pack?.organisations ?? [];
  const change = (part: Partial<typeof blank>): void => {
    setTyped((before) => ({ ...before, ...part }));
    setWrong(null);
  };
  const add = (): void => {
    const name = typed.name.normalize("NFC").trim();
    const isTaken = bodies.some((each) => comparisonKey(each.name) === comparisonKey(name));
    setWrong(name === "" ? texts.nameNeeded : isTaken ? texts.nameTaken : null);
    if (name === "" || isTaken) return;
    const level = levels.find((each) => each === typed.level) ?? "commune";
    onChange(withOrganisation(pack, { name, level, wordings: spellings(typed.wordings) }));
    setTyped(blank);
  };
  return (
    <section aria-label={t(texts.organisations)}>
      <h2 className={type.section}>{t(texts.organisations)}</h2>
      {bodies.length === 0 && <p className={type.dim}>{t(texts.noOrganisations)}</p>}
      <ul className={type.list}>
        {bodies.map(({ name, wordings, level }, index) => (
          <Listed
            key={index}
            name={name}
            onRemove={() => {
              if (pack !== null) onChange(withoutOrganisation(pack, index));
            }}
          >
            <p className={type.body}>{name}</p>
            <p className={type.dim}>{[t(texts.levels[level]), ...wordings].join(" · ")}</p>
          </Listed>
        ))}
      </ul>
      <div className={mergeClasses(type.stack, styles.form)}>
        <Field label={t(texts.organisation)} {...(wrong === null ? {} : { validationMessage: t(wrong) })}>
          <Input
            value={typed.name}
            maxLength={120}
            placeholder={t(texts.organisationExample)}
            onChange={(_, { value }) => {
              change({ name: value });
            }}
          />
        </Field>
        <Field label={t(texts.wordings)}>
          <Input
            value={typed.wordings}
            maxLength={600}
            placeholder={t(texts.wordingsExample)}
            onChange={(_, { value }) => {
              change({ wordings: value });
            }}
          />
        </Field>
        <Field label={t(texts.level)}>
          <Select
            value={typed.level}
            onChange={(_, { value }) => {
              change({ level: value });
            }}
          >
            {levels.map((level) => (
              <option key={level} value={level}>
                {t(texts.levels[level])}
              </option>
            ))}
          </Select>
        </Field>
        <div>
          <Button size="small" disabledFocusable={isWriting(state)} onClick={add}>
            {t(texts.addOrganisation)}
          </Button>
        </div>
      </div>
    </section>
  );
}
