import { openAnyFile } from "../adapters/file/foreign/open-any-file";
import { serveSnapshots } from "../app/snapshot-reader";

serveSnapshots(self, async (bytes, name) => (await openAnyFile(bytes, name)).read());
