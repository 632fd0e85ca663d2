/** The built document worker as text; the single-file build puts it there. */
declare module "document-worker-source" {
  const source: string;
  export default source;
}
