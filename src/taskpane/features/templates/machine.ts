import { makingMachine } from "../making/machine";

export const machine = makingMachine();
