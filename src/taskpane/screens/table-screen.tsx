import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { formatArea } from "../../core/cell/address";
import type { Table } from "../../core/table/table";
import { text, type Text } from "../../core/text/bilingual";
import type { PeriodSource } from "../../core/text/reporting-period";
import { kindChoices, kindName, tableName } from "../names";
import { CellChip } from "../parts/cell-chip";
import { usePane } from "../parts/context";
import { Screen } from "../parts/screen";
import { useType } from "../parts/type";
import { isWriting } from "../state/state";
import { countRows, isSure, share, tableBelow } from "../table-facts";
import { tableTexts } from "../table-texts";
import { texts } from "../texts";
import { Stale } from "./stale";
import { TableColumns } from "./table-columns";
import { TableRange } from "./table-range";
import { TableRows } from "./table-rows";
import { Trouble } from "./trouble";

const useStyles = makeStyles({
  facts: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  select: { minWidth: 0, "& select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
});

/** The period as printed, or else as sheet or file are named; and what these say instead, where they do. */
function periodsOf({ period, reporting }: Table): readonly Text[] {
  const named = (source: PeriodSource, words: string, texts: typeof tableTexts.periodNamed): readonly Text[] =>
    source === "sheet" || source === "file" ? [texts[source](words)] : [];
  const own =
    period !== null
      ? [text(period.text, period.text)]
      : reporting === undefined
        ? []
        : named(reporting.source, reporting.period.text, tableTexts.periodNamed);
  const others = reporting?.others ?? [];
  return [...own, ...others.flatMap((each) => named(each.source, each.period.text, tableTexts.periodOther))];
}

/** As many header rows as any form has. */
const mostHeaderRows = 6;

/** How surely the kind is known, what comes next, and what it was recognised by. */
function Evidence({ table }: { readonly table: Table }) {
  const type = useType();
  const { kinds, t } = usePane();
  const { evidence = [], runnerUp } = table;
  return (
    <>
      {evidence.length > 0 && (
        <p className={type.dim}>
          {t(tableTexts.recognisedBy)}: {evidence.map((each) => t(each)).join("; ")}.
        </p>
      )}
      {runnerUp !== null && (
        <p className={type.dim}>{t(tableTexts.runnerUp(kindName(runnerUp.kind, kinds), share(runnerUp.score)))}</p>
      )}
    </>
  );
}

function HeaderRows({ table }: { readonly table: Table }) {
  const styles = useStyles();
  const { send, state, t } = usePane();
  const { header } = table;
  const rows = header === null ? 0 : header.bottom - header.top + 1;
  const choices = Array.from({ length: Math.max(mostHeaderRows, rows) + 1 }, (_, count) => count);
  return (
    <Field label={t(tableTexts.headerRows)}>
      <Select
        className={styles.select}
        value={String(rows)}
        disabled={isWriting(state)}
        onChange={(_, { value }) => {
          send({ kind: "correct", change: { kind: "header-rows", table, count: Number(value) } });
        }}
      >
        {choices.map((count) => (
          <option key={count} value={String(count)}>
            {count === 0 ? t(tableTexts.noHeader) : String(count)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What can be done with the table as a whole: it is none, it goes on below, it is as it was recognised. */
function WholeTable({ table }: { readonly table: Table }) {
  const type = useType();
  const { send, state, t } = usePane();
  const below = tableBelow(state.recognition?.tables ?? [], table);
  const isBusy = isWriting(state);
  return (
    <div className={type.row}>
      {below !== undefined && (
        <Button
          size="small"
          disabled={isBusy}
          onClick={() => {
            send({ kind: "correct", change: { kind: "join", table, other: below } });
          }}
        >
          {t(tableTexts.joinBelow(formatArea(below.range)))}
        </Button>
      )}
      <Button
        size="small"
        disabled={isBusy}
        onClick={() => {
          send({ kind: "correct", change: { kind: "not-a-table", table } });
        }}
      >
        {t(tableTexts.notATable)}
      </Button>
    </div>
  );
}

function Reset({ table }: { readonly table: Table }) {
  const { send, state, t } = usePane();
  const correction = table.correctedBy;
  if (correction === undefined) return null;
  return (
    <Button
      disabled={isWriting(state)}
      onClick={() => {
        send({ kind: "correct", change: { kind: "reset", correction } });
      }}
    >
      {t(tableTexts.reset)}
    </Button>
  );
}

/** How one table was read, and by what; kind, range, header, columns and rows can be put right here. */
export function TableScreen({ table }: { readonly table: Table }) {
  const styles = useStyles();
  const type = useType();
  const { kinds, send, state, t } = usePane();
  const name = t(tableName(table, kinds));
  const score = table.isCorrected ? texts.corrected : isSure(table) ? texts.score.sure : texts.score.look;
  const facts = [
    `${t(score)} (${share(table.score)})`,
    ...periodsOf(table).map(t),
    ...(table.unitOfMeasure === null ? [] : [t(texts.unitOfMeasure(table.unitOfMeasure))]),
  ];
  return (
    <Screen
      title={name}
      {...(table.title === null || table.title.text === name ? {} : { lead: table.title.text })}
      hasBack
      footer={table.correctedBy === undefined ? null : <Reset table={table} />}
    >
      <Stale />
      <div className={type.stack}>
        <Trouble />
        <div className={`${type.dim} ${styles.facts}`}>
          <CellChip at={table.range} hasSheet />
          <span>{facts.join(" · ")}</span>
        </div>
        <Evidence table={table} />
        <Field label={t(texts.kind)} hint={t(texts.correctionKept)}>
          <Select
            className={styles.select}
            value={table.kind}
            disabled={isWriting(state)}
            onChange={(_, data) => {
              send({ kind: "correct", change: { kind: "kind", table, to: data.value } });
            }}
          >
            {kindChoices(table.kind, kinds).map((kind) => (
              <option key={kind} value={kind}>
                {t(kindName(kind, kinds))}
              </option>
            ))}
          </Select>
        </Field>
        <HeaderRows table={table} />
        <TableRange table={table} />
        <WholeTable table={table} />
      </div>
      <h2 className={type.section}>{t(texts.columnsRead)}</h2>
      <TableColumns table={table} />
      <h2 className={type.section}>{t(texts.rowsRead)}</h2>
      <p className={type.dim}>{t(texts.rowCounts(countRows(table)))}</p>
      <TableRows table={table} />
    </Screen>
  );
}
