import { createLocalEngine } from "../app/local-engine";
import { serveEngine } from "../app/remote-engine";

serveEngine(self, createLocalEngine());
