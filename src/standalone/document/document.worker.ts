import { createCalculator } from "../../adapters/calculation/calculator";
import { openAnyFile } from "../../adapters/file/foreign/open-any-file";
import { createLocalEngine } from "../../app/local-engine";
import { serveEngine, type MessageChannelEnd } from "../../app/remote-engine";
import { serveSnapshots } from "../../app/snapshot-reader";
import { serveDocument } from "./serve-document";

const channel: MessageChannelEnd = {
  postMessage: (message) => {
    self.postMessage(message);
  },
  addEventListener: (type, listener) => {
    self.addEventListener(type, listener);
  },
};

serveDocument(channel, {
  calculator: createCalculator(),
  open: (bytes, name, calculator) => openAnyFile(bytes, name, { calculator }),
});
serveEngine(channel, createLocalEngine());
serveSnapshots(channel, async (bytes, name) => (await openAnyFile(bytes, name)).read());
