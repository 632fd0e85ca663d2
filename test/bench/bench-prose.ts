import { runProseBench } from "./prose";

// Another seed makes other paragraphs: npm run bench:prose -- 7
const seed = Number(process.argv[2]);
runProseBench(...(Number.isInteger(seed) && seed > 0 ? [seed] : []));
