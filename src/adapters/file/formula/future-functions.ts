/** Functions newer than the file format: files write them with a prefix that readers do not see. */
const names = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR " +
    "BITRSHIFT BITXOR CEILING.MATH CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST COMBINA CONCAT " +
    "CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL EXPON.DIST F.DIST F.DIST.RT " +
    "F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV " +
    "GAMMALN.PRECISE GAUSS HYPGEOM.DIST IFNA IFS ISFORMULA ISOWEEKNUM LOGNORM.DIST LOGNORM.INV MAXIFS MINIFS MODE.MULT " +
    "MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC " +
    "PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANK.AVG " +
    "RANK.EQ RRI SEC SECH SHEET SHEETS SKEW.P STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST " +
    "TEXTJOIN UNICHAR UNICODE VAR.P VAR.S WEIBULL.DIST XLOOKUP XMATCH XOR Z.TEST UNIQUE SORTBY RANDARRAY SEQUENCE " +
    "TEXTBEFORE TEXTAFTER TEXTSPLIT VSTACK HSTACK TOROW TOCOL WRAPROWS WRAPCOLS TAKE DROP CHOOSEROWS CHOOSECOLS EXPAND"
  ).split(" "),
);
/** These two carry a second prefix. */
const doubled = new Set(["SORT", "FILTER"]);

/** `_xlfn.IFS(` → `IFS(`. A prefixed name this list does not know stays as it is, so that it is written back unharmed. */
export function withoutPrefixes(formula: string): string {
  if (!formula.includes("_xl")) return formula;
  return formula.replace(/"[^"]*"|_xlfn\.(_xlws\.)?([A-Z][A-Z0-9.]*)(?=\()/g, (whole, second, name) =>
    name === undefined || !(second === undefined ? names : doubled).has(String(name)) ? String(whole) : String(name),
  );
}

/** `IFS(` → `_xlfn.IFS(`. */
export function withPrefixes(formula: string): string {
  return formula.replace(
    /"[^"]*"|'[^']*'|(?<![\p{L}\p{N}_.!])([A-Za-z][A-Za-z0-9.]*)(?=\()/gu,
    (whole: string, name: string | undefined) => {
      const upper = name?.toUpperCase() ?? "";
      return names.has(upper) ? `_xlfn.${upper}` : doubled.has(upper) ? `_xlfn._xlws.${upper}` : whole;
    },
  );
}
