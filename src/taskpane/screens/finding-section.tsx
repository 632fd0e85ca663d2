import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../parts/context";
import { useType } from "../parts/type";
import { tableHeading } from "../names";
import type { FindingGroup, FindingSection as Section } from "../state/findings";
import { texts } from "../texts";
import { FindingCard } from "./finding-card";

interface FindingSectionProps {
  readonly section: Section;
  /** Hints wait behind one press while graver things are to be seen to. */
  readonly foldsHints: boolean;
}

/** More of them than this are folded. */
const fewHints = 1;

/** The findings of one table under its name. */
export function FindingSection({ section, foldsHints }: FindingSectionProps) {
  const type = useType();
  const { kinds, state, t } = usePane();
  const [isOpen, setOpen] = useState(false);
  const { table, groups } = section;
  const hints = groups.filter(({ first }) => first.severity === "info");
  const isTargeted = hints.some(({ findings }) => findings.some(({ key }) => key === state.target));
  const folds = foldsHints && hints.length > fewHints;
  const shown = folds && !isOpen ? groups.filter((group) => !hints.includes(group)) : groups;
  // Once led to, a hint stays in view.
  if (isTargeted && !isOpen) setOpen(true);
  const name = t(table === null ? texts.wholeFile : tableHeading(table, kinds));
  const cards = (some: readonly FindingGroup[]) =>
    some.map((group) => <FindingCard key={group.key} group={group} table={table} />);
  return (
    <section aria-label={name}>
      <h2 className={type.section}>{name}</h2>
      {cards(shown.filter((group) => !hints.includes(group)))}
      {folds && (
        <Button
          size="small"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {t(
            (isOpen ? texts.hideHints : texts.showHints)(hints.reduce((sum, { findings }) => sum + findings.length, 0)),
          )}
        </Button>
      )}
      {cards(shown.filter((group) => hints.includes(group)))}
    </section>
  );
}
