import { Spinner } from "@fluentui/react-components";
import { createElement, lazy, Suspense, type ComponentType } from "react";
import { usePane } from "../parts/context";
import { Screen } from "../parts/screen";
import { texts } from "../texts";
import type { Feature } from "./feature";
import { featureNamed, features } from "./features";
import type { FeatureId } from "./ids";

const screens = new Map<FeatureId, ComponentType>(features.map((feature) => [feature.id, lazy(feature.load)]));

function Opening({ feature }: { readonly feature: Feature | null }) {
  const { t } = usePane();
  return (
    <Screen title={feature === null ? "" : t(feature.name)} hasBack>
      <Spinner size="tiny" label={t(texts.opening)} labelPosition="after" />
    </Screen>
  );
}

/** The screen of a feature, loaded when it is first opened. */
export function FeatureScreen({ id }: { readonly id: FeatureId }) {
  const screen = screens.get(id);
  if (screen === undefined) return null;
  return <Suspense fallback={<Opening feature={featureNamed(id)} />}>{createElement(screen)}</Suspense>;
}
