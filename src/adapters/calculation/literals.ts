const quoted = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;
const withTrailingZeros = /(?<![\p{L}\p{N}_.$])(\d+)\.(\d*?)0+(?![\d.\p{L}_(!])/gu;

/**
 * A formula whose decimals end in no zero: the engine (0.25.1) takes 0.60 for a text, and every comparison with it for one
 * with a text. What stands in quotes, names of sheets included, is left alone.
 */
export function plainDecimals(formula: string): string {
  if (!formula.includes(".")) return formula;
  return formula
    .split(quoted)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(withTrailingZeros, (_, whole: string, decimals: string) =>
            decimals === "" ? whole : `${whole}.${decimals}`,
          ),
    )
    .join("");
}
