import { Button, Field, makeStyles, Radio, RadioGroup, Select, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { formatRange, rangeOfCell, type CellRef } from "../../../core/cell/address";
import type { OwnIdentity } from "../../../core/check/own-identity";
import type { StatedIdentity } from "../../../core/check/state-identity";
import type { Text } from "../../../core/text/bilingual";
import { Busy } from "../../parts/busy";
import { CellChip } from "../../parts/cell-chip";
import { usePane } from "../../parts/context";
import { Notice } from "../../parts/notice";
import { Screen } from "../../parts/screen";
import { useType } from "../../parts/type";
import { Trouble } from "../../screens/trouble";
import { isWriting } from "../../state/state";
import { texts as common } from "../../texts";
import { useMachine } from "../machine";
import { chosenOf, machine, type OwnEvent, type OwnState, type Slot } from "./machine";
import { texts } from "./texts";

const useStyles = makeStyles({
  slots: { marginTop: tokens.spacingVerticalM },
  slot: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  cells: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  picked: { display: "inline-flex", alignItems: "center", minWidth: 0, maxWidth: "100%" },
  item: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flex: 1, minWidth: 0, overflowWrap: "anywhere" },
});

const relations: readonly OwnIdentity["relation"][] = ["equal", "at-most", "ratio"];

/** Computations the user states by picking cells on the sheet. */
export default function OwnIdentityScreen() {
  const styles = useStyles();
  const type = useType();
  const { state: pane, t } = usePane();
  const { state, send } = useMachine(machine);
  const { relation, stated, trying, problem } = state;
  const slots: readonly Slot[] = relation === "ratio" ? ["result", "parts", "over"] : ["result", "parts", "minus"];
  const isReady = chosenOf(state) !== null && trying === null && !isWriting(pane);
  return (
    <Screen
      title={t(texts.name)}
      hasBack
      footer={
        <>
          {stated?.kind === "stated" ? (
            <Button
              appearance="primary"
              disabledFocusable={isWriting(pane)}
              onClick={() => {
                send({ kind: "keep" });
              }}
            >
              {t(texts.keep)}
            </Button>
          ) : (
            <Button
              appearance="primary"
              disabledFocusable={!isReady}
              onClick={() => {
                if (isReady) send({ kind: "try", along: null });
              }}
            >
              {t(texts.try)}
            </Button>
          )}
          <Button
            onClick={() => {
              send({ kind: "clear" });
            }}
          >
            {t(texts.clear)}
          </Button>
        </>
      }
    >
      <div className={type.stack}>
        <Trouble />
        {problem !== null && (
          <Notice tone="bad">
            <p className={type.strong}>{t(common.problem)}</p>
            <p className={type.dim}>{t(problem)}</p>
          </Notice>
        )}
        <p className={type.body}>{t(texts.does)}</p>
        <Field label={t(texts.relation)}>
          <Select
            value={relation}
            onChange={(_, { value }) => {
              send({ kind: "relate", relation: relations.find((each) => each === value) ?? "equal" });
            }}
          >
            {relations.map((each) => (
              <option key={each} value={each}>
                {t(texts.relations[each])}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={styles.slots}>
        {slots.map((slot) => (
          <SlotCells
            key={slot}
            slot={slot}
            name={slot === "parts" && relation === "ratio" ? texts.numerator : texts.slots[slot]}
            state={state}
            send={send}
          />
        ))}
      </div>
      <div className={type.stack}>
        {trying !== null && <Busy label={t(texts.trying)} />}
        {stated !== null && <Stated stated={stated} send={send} />}
      </div>
      <Kept send={send} />
    </Screen>
  );
}

interface SlotProps {
  readonly slot: Slot;
  readonly name: Text;
  readonly state: OwnState;
  readonly send: (event: OwnEvent) => void;
}

function SlotCells({ slot, name, state, send }: SlotProps) {
  const styles = useStyles();
  const type = useType();
  const { t } = usePane();
  const { picked, refused } = state;
  return (
    <div className={styles.slot} role="group" aria-label={t(name)}>
      <div className={styles.head}>
        <span className={type.body}>{t(name)}</span>
        <Button
          size="small"
          aria-label={t(texts.takeFor(name))}
          onClick={() => {
            send({ kind: "take", slot });
          }}
        >
          {t(texts.take)}
        </Button>
      </div>
      <div className={styles.cells}>
        {picked[slot].map((range) => (
          <span key={formatRange(range)} className={styles.picked}>
            <CellChip at={range} hasSheet />
            <Button
              size="small"
              appearance="subtle"
              icon={<Dismiss16Regular />}
              aria-label={t(texts.remove(formatRange(range)))}
              onClick={() => {
                send({ kind: "remove", slot, range });
              }}
            />
          </span>
        ))}
      </div>
      {refused?.slot === slot && (
        <p className={type.dim} role="alert">
          {t(refused.why)}
        </p>
      )}
    </div>
  );
}

interface StatedProps {
  readonly stated: StatedIdentity;
  readonly send: (event: OwnEvent) => void;
}

/** What the computation would say now, before it is kept. */
function Stated({ stated, send }: StatedProps) {
  const type = useType();
  const { t } = usePane();
  if (stated.kind === "refused") {
    return (
      <Notice tone="warning">
        <p className={type.strong}>{t(texts.refused)}</p>
        <p className={type.dim}>{t(stated.why)}</p>
      </Notice>
    );
  }
  const { identity, holds, violated, undecided, skipped } = stated;
  const reaches: readonly OwnIdentity["along"][] = identity.along === "once" ? ["once"] : [identity.along, "once"];
  return (
    <>
      <Notice tone={violated.length === 0 ? "good" : "warning"}>
        <p className={type.strong}>{t(identity.text)}</p>
        <p className={type.dim}>{t(texts.comesOut(holds.length, violated.length, undecided.length))}</p>
        <Cells words={texts.violated} cells={violated} />
        <Cells words={texts.skipped} cells={skipped} />
      </Notice>
      {reaches.length > 1 && (
        <Field label={t(texts.reach)}>
          <RadioGroup
            value={identity.along}
            onChange={(_, { value }) => {
              send({ kind: "try", along: reaches.find((each) => each === value) ?? null });
            }}
          >
            {reaches.map((each) => (
              <Radio key={each} value={each} label={t(texts.reaches[each])} />
            ))}
          </RadioGroup>
        </Field>
      )}
    </>
  );
}

const mostCells = 12;

function Cells({ words, cells }: { readonly words: Text; readonly cells: readonly CellRef[] }) {
  const styles = useStyles();
  const type = useType();
  const { t } = usePane();
  if (cells.length === 0) return null;
  return (
    <div className={styles.cells}>
      <span className={type.dim}>{t(words)}</span>
      {cells.slice(0, mostCells).map((at, index) => (
        <CellChip key={index} at={rangeOfCell(at)} hasSheet />
      ))}
      {cells.length > mostCells && <span className={type.dim}>{t(texts.moreCells(cells.length - mostCells))}</span>}
    </div>
  );
}

function Kept({ send }: { readonly send: (event: OwnEvent) => void }) {
  const styles = useStyles();
  const type = useType();
  const { state: pane, t } = usePane();
  const kept = pane.settings?.ownIdentities ?? [];
  return (
    <section aria-label={t(texts.kept)}>
      <h2 className={type.section}>{t(texts.kept)}</h2>
      {kept.length === 0 && <p className={type.dim}>{t(texts.none)}</p>}
      <ul className={type.list}>
        {kept.map((identity) => (
          <li key={identity.id} className={styles.item}>
            <div className={styles.words}>
              <p className={type.body}>{t(identity.text)}</p>
              <p className={type.dim}>{t(texts.reaches[identity.along])}</p>
            </div>
            <Button
              size="small"
              aria-label={t(texts.drop(identity.text))}
              disabledFocusable={isWriting(pane)}
              onClick={() => {
                send({ kind: "drop", identity });
              }}
            >
              {t(texts.dropShort)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
