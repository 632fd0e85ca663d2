import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import TerserPlugin from "terser-webpack-plugin";
import webpack from "webpack";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

const shared = {
  mode: "production",
  devtool: false,
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: {
          jsc: {
            parser: { syntax: "typescript", tsx: true },
            target: "es2022",
            transform: { react: { runtime: "automatic" } },
          },
        },
      },
      { test: /\.xlsx$/, type: "asset/inline" },
      { test: /\.css$/, type: "asset/source" },
    ],
  },
  plugins: [new webpack.DefinePlugin({ SOAT_VERSION: JSON.stringify(version) })],
  performance: { hints: false },
  stats: "errors-warnings",
};

const commandLine = {
  ...shared,
  name: "cli",
  target: "node20",
  entry: { soat: path("src/cli/main.ts") },
  experiments: { outputModule: true },
  output: { path: path("dist/cli"), filename: "[name].js", chunkFilename: "[name].js", module: true, clean: true },
  optimization: { minimize: false, chunkIds: "named" },
  plugins: [
    ...shared.plugins,
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: /^soat\.js$/ }),
  ],
};

/** Scripts of the project itself: the sample, the benchmarks, the measurement on documents. Never shipped. */
const tools = {
  ...shared,
  name: "tools",
  target: "node20",
  entry: {
    sample: path("assets/sample/make-sample.ts"),
    bench: path("test/bench/bench.ts"),
    "bench-recognise": path("test/bench/bench-recognise.ts"),
    "bench-prose": path("test/bench/bench-prose.ts"),
    "bench-criteria": path("test/bench/bench-criteria.ts"),
    "bench-excel": path("test/bench/bench-excel.ts"),
    "bench-locate": path("test/bench/bench-locate.ts"),
    measure: path("test/bench/measure-documents.ts"),
  },
  // Drives a browser from files of its own.
  externals: { "playwright-core": "module playwright-core" },
  experiments: { outputModule: true },
  output: { path: path("dist/tools"), filename: "[name].js", chunkFilename: "[name].js", module: true },
  optimization: { minimize: false, chunkIds: "named" },
};

const page = (name, template) =>
  new HtmlPlugin({ filename: `${name}.html`, template: path(template), chunks: [name], scriptLoading: "defer" });

/**
 * Gives every script of a page that comes from the build the hash of its bytes, so that no other bytes are run, and an
 * address that changes with them, so that none are taken from a cache after an update.
 */
class Integrity {
  apply(compiler) {
    compiler.hooks.compilation.tap("Integrity", (compilation) => {
      HtmlPlugin.getHooks(compilation).beforeEmit.tap("Integrity", (page) => ({
        ...page,
        html: page.html.replace(/<script\b([^>]*?)\ssrc="?([^"\s>]+\.js)"?/g, (tag, before, file) => {
          const asset = compilation.getAsset(file);
          if (asset === undefined) return tag;
          const hash = createHash("sha384").update(asset.source.buffer()).digest("base64");
          const version = createHash("sha256").update(hash).digest("hex").slice(0, 8);
          return `<script${before} integrity="sha384-${hash}" src="${file}?${version}"`;
        }),
      }));
    });
  }
}

const web = {
  ...shared,
  name: "web",
  target: ["web", "es2022"],
  entry: {
    taskpane: path("src/taskpane/index.tsx"),
    commands: path("src/commands/commands.ts"),
    standalone: path("src/standalone/main.tsx"),
  },
  output: {
    path: path("dist/web"),
    filename: "[name].js",
    chunkFilename: "[name].[contenthash:8].js",
    clean: true,
    publicPath: "auto",
  },
  optimization: {
    // Real hashes would rewrite scripts after the pages took theirs.
    realContentHash: false,
    splitChunks: { chunks: "async" },
    chunkIds: "named",
    // swc minifies these bundles several times faster than terser, to within a few per cent of its size.
    minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })],
  },
  plugins: [
    ...shared.plugins,
    page("taskpane", "assets/taskpane.html"),
    page("commands", "assets/commands.html"),
    page("standalone", "assets/standalone.html"),
    new CopyPlugin({
      patterns: [
        { from: "icons/*.png", context: path("assets"), to: "assets" },
        { from: "taskpane.css", context: path("assets"), to: "assets" },
        { from: "licences.txt", context: path("assets"), to: "assets" },
      ],
    }),
    new Integrity(),
  ],
};

const oneChunk = new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 });
const minimised = { minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })] };

/** The document worker as one script, for the page that carries everything in one file. */
const singleWorker = {
  ...shared,
  name: "single-worker",
  target: ["webworker", "es2022"],
  entry: { worker: path("src/standalone/document/document.worker.ts") },
  output: { path: path("dist/single"), filename: "[name].js" },
  optimization: minimised,
  plugins: [...shared.plugins, oneChunk],
};

const singlePage = {
  ...shared,
  name: "single-page",
  target: ["web", "es2022"],
  entry: { page: path("src/standalone/single-file.tsx") },
  output: { path: path("dist/single"), filename: "[name].js", publicPath: "" },
  resolve: { ...shared.resolve, alias: { "document-worker-source$": path("dist/single/worker.js") } },
  module: { rules: [...shared.module.rules, { test: /single[\\/]worker\.js$/, type: "asset/source" }] },
  optimization: minimised,
  plugins: [...shared.plugins, oneChunk],
};

export default [commandLine, web, tools, singleWorker, singlePage];
