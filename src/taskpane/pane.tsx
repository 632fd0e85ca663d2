import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore, type KeyboardEvent } from "react";
import { kindsWith } from "../core/packs/kinds-with";
import type { Text } from "../core/text/bilingual";
import { BottomNav } from "./parts/bottom-nav";
import { HostContext, PaneProvider, usePane, type Pane as PaneValue } from "./parts/context";
import { Progress } from "./parts/progress";
import { AboutScreen } from "./screens/about-screen";
import { CheckScreen } from "./screens/check-screen";
import { DismissScreen } from "./screens/dismiss-screen";
import { DismissedScreen } from "./screens/dismissed-screen";
import { ExplainScreen } from "./screens/explain-screen";
import { FillScreen } from "./screens/fill-screen";
import { HistoryScreen } from "./screens/history-screen";
import { MoreScreen } from "./screens/more-screen";
import { NotCheckedScreen } from "./screens/not-checked-screen";
import { PreviewScreen } from "./screens/preview-screen";
import { SettingsScreen } from "./screens/settings-screen";
import { SheetScreen } from "./screens/sheet-screen";
import { TableScreen } from "./screens/table-screen";
import { TablesScreen } from "./screens/tables-screen";
import { FeatureScreen } from "./features/feature-screen";
import { placeOf } from "./state/state";
import type { Store } from "./state/store";
import { tableOf } from "./table-facts";
import { texts } from "./texts";
import { themes } from "./theme";
import { useThemeName } from "./use-theme-name";

const useStyles = makeStyles({
  provider: { height: "100%", backgroundColor: tokens.colorNeutralBackground1 },
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    overflow: "hidden",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  screen: { display: "flex", flexDirection: "column", flex: 1, minHeight: 0 },
  // Read out, never seen.
  said: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

function CurrentScreen() {
  const { state } = usePane();
  const place = placeOf(state);
  switch (place?.kind) {
    case "tables":
      return <TablesScreen />;
    case "table": {
      const table = tableOf(state.recognition?.tables ?? [], place.id);
      // After a correction there may be no table there any more.
      return table === undefined ? <TablesScreen /> : <TableScreen key={place.id} table={table} />;
    }
    case "not-checked":
      return <NotCheckedScreen />;
    case "preview":
      return <PreviewScreen />;
    case "dismiss":
      return <DismissScreen key="dismiss" finding={place.finding} way="dismiss" />;
    case "deny":
      return <DismissScreen key="deny" finding={place.finding} way="deny" />;
    case "history":
      return <HistoryScreen />;
    case "settings":
      return <SettingsScreen />;
    case "dismissed":
      return <DismissedScreen />;
    case "explain":
      return <ExplainScreen />;
    case "about":
      return <AboutScreen />;
    case "feature":
      return <FeatureScreen id={place.id} />;
    case undefined:
      break;
  }
  switch (state.tab) {
    case "check":
      return <CheckScreen />;
    case "fill":
      return <FillScreen />;
    case "deduct":
    case "summarise":
      return <SheetScreen key={state.tab} slot={state.tab} />;
    case "more":
      return <MoreScreen />;
  }
}

interface PaneProps {
  readonly store: Store;
  readonly background: string | null;
}

/** The whole pane over one store. */
export function Pane({ store, background }: PaneProps) {
  const styles = useStyles();
  const state = useSyncExternalStore(store.subscribe, store.state);
  const theme = useThemeName(background);
  const { language } = state;
  const t = useCallback((text: Text) => text[language], [language]);
  const pack = state.settings?.pack ?? null;
  const value = useMemo<PaneValue>(
    () => ({ state, send: store.send, t, language, kinds: kindsWith(pack) }),
    [state, store, t, language, pack],
  );

  useEffect(() => {
    store.send({ kind: "open" });
  }, [store]);

  // A press often takes its own button away. The focus then goes to the new title, unless a part of the screen took it.
  const screen = useRef<HTMLDivElement>(null);
  const screenKey = `${state.tab} ${String(state.trail.length)}`;
  const shownKey = useRef(screenKey);
  useEffect(() => {
    if (shownKey.current === screenKey) return;
    shownKey.current = screenKey;
    if (document.activeElement === null || document.activeElement === document.body) {
      screen.current?.querySelector("h1")?.focus();
    }
  }, [screenKey]);

  const goBack = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented || state.trail.length === 0) return;
    event.preventDefault();
    store.send({ kind: "back" });
  };

  return (
    <FluentProvider theme={themes[theme]} className={styles.provider} lang={language}>
      <HostContext.Provider value={store.host}>
        <PaneProvider value={value}>
          {/* Esc goes back wherever the focus is; every screen has a button for the same. */}
          {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
          <div className={styles.pane} onKeyDown={goBack}>
            <div className={styles.screen} key={screenKey} ref={screen}>
              <CurrentScreen />
            </div>
            <Progress />
            <BottomNav />
            <div className={styles.said} role="status" aria-live="polite" aria-label={t(texts.pane)}>
              <span key={state.said.count}>{t(state.said.text)}</span>
            </div>
          </div>
        </PaneProvider>
      </HostContext.Provider>
    </FluentProvider>
  );
}
