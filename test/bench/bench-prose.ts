import { runProseBench } from "./prose";

runProseBench();
