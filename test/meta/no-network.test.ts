import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { sourceFiles } from "./source-files";

const src = resolve(__dirname, "../../src");
const network =
  /\bfetch\s*\(|XMLHttpRequest|sendBeacon|new WebSocket|new EventSource|RTCPeerConnection|importScripts\s*\(/;
const markup =
  /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|document\.write|\beval\s*\(|new Function\s*\(/;

const withoutComments = (file: string) =>
  readFileSync(join(src, file), "utf8").replace(/\/\*[\s\S]*?\*\/|(?<![:"'])\/\/.*/g, "");

describe("I8 nothing leaves the machine and no text becomes markup or code", () => {
  const files = sourceFiles(src);
  it("has no network call", () => {
    expect(files.filter((file) => network.test(withoutComments(file)))).toEqual([]);
  });
  it("never turns text into HTML or code", () => {
    expect(files.filter((file) => markup.test(withoutComments(file)))).toEqual([]);
  });
});
