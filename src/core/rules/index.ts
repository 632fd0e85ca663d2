import type { Rule } from "../check/rule";
import abbreviationSpaced from "./abbreviation-spaced";
import abbreviationSpeltTwice from "./abbreviation-spelt-twice";
import bodyAbolished from "./body-abolished";
import captionLeftBlank from "./caption-left-blank";
import captionSymbolContradictsType from "./caption-symbol-contradicts-type";
import citationSymbolMalformed from "./citation-symbol-malformed";
import citationYearDiffers from "./citation-year-differs";
import citationYearMissing from "./citation-year-missing";
import complementsDiffer from "./complements-differ";
import completionMissing from "./completion-missing";
import completionOverWhole from "./completion-over-whole";
import criteriaCellUnreadable from "./criteria-cell-unreadable";
import criteriaCodeWrong from "./criteria-code-wrong";
import criteriaFigureUnknown from "./criteria-figure-unknown";
import criteriaLadderUnsound from "./criteria-ladder-unsound";
import criteriaMaximaDiffer from "./criteria-maxima-differ";
import dateImpossible from "./date-impossible";
import dateRangeReversed from "./date-range-reversed";
import deadlinePassed from "./deadline-passed";
import deadlineWrittenDifferently from "./deadline-written-differently";
import decimalDotUsed from "./decimal-dot-used";
import decimalMarksMixed from "./decimal-marks-mixed";
import deductionColumnMissing from "./deduction-column-missing";
import encodingBroken from "./encoding-broken";
import entryCutOff from "./entry-cut-off";
import figureMissing from "./figure-missing";
import figureReadTwoWays from "./figure-read-two-ways";
import figureStoredAsText from "./figure-stored-as-text";
import figuresOfLastPeriod from "./figures-of-last-period";
import filesCountedDifferently from "./files-counted-differently";
import formulaError from "./formula-error";
import formulaMissesRow from "./formula-misses-row";
import formulaOfAnotherRow from "./formula-of-another-row";
import fractionTurnedIntoDate from "./fraction-turned-into-date";
import governmentTermInCommune from "./government-term-in-commune";
import headerRepeated from "./header-repeated";
import idInWrongColumn from "./id-in-wrong-column";
import idsBroken from "./ids-broken";
import inferredIdentityDiffers from "./inferred-identity-differs";
import issuedWithoutNumber from "./issued-without-number";
import junkRow from "./junk-row";
import leadUnitSupportsItself from "./lead-unit-supports-itself";
import lettersStoredApart from "./letters-stored-apart";
import lookAlikeLetters from "./look-alike-letters";
import nameListsDiffer from "./name-lists-differ";
import orderNumbersBroken from "./order-numbers-broken";
import orderStyleMixed from "./order-style-mixed";
import ownIdentityDiffers from "./own-identity-differs";
import partExceedsWhole from "./part-exceeds-whole";
import partOverWholeInWords from "./part-over-whole-in-words";
import percentAndFractionMixed from "./percent-and-fraction-mixed";
import percentWrittenDifferently from "./percent-written-differently";
import periodOfLastFile from "./period-of-last-file";
import periodOfNameDiffers from "./period-of-name-differs";
import periodWordsStale from "./period-words-stale";
import printedFormulaDiffers from "./printed-formula-differs";
import productMissing from "./product-missing";
import rangeOutsidePeriod from "./range-outside-period";
import rateGivesOtherPoints from "./rate-gives-other-points";
import ratioDiffersFromParts from "./ratio-differs-from-parts";
import reasonAboutAnotherSubject from "./reason-about-another-subject";
import reasonWithoutFigure from "./reason-without-figure";
import remedyOfAnotherCriterion from "./remedy-of-another-criterion";
import rowCutShort from "./row-cut-short";
import rowShiftedSideways from "./row-shifted-sideways";
import rowSplitOverPages from "./row-split-over-pages";
import rowTotalDiffersFromParts from "./row-total-differs-from-parts";
import runningTotalFalls from "./running-total-falls";
import scoreOverMaximum from "./score-over-maximum";
import sectionDeductionDiffers from "./section-deduction-differs";
import sectionDiffersFromRows from "./section-differs-from-rows";
import spellingMixed from "./spelling-mixed";
import standingDeadlineOnIssuedTask from "./standing-deadline-on-issued-task";
import statusContradictsRatio from "./status-contradicts-ratio";
import statusWentBack from "./status-went-back";
import straySpaces from "./stray-spaces";
import tablesDisagree from "./tables-disagree";
import taskDiffersFromTable from "./task-differs-from-table";
import taskVanished from "./task-vanished";
import termOutOfDate from "./term-out-of-date";
import totalDiffersFromParts from "./total-differs-from-parts";
import typedAmongFormulas from "./typed-among-formulas";
import unitOfWrongLevel from "./unit-of-wrong-level";
import unitSpeltDifferently from "./unit-spelt-differently";
import wordMisspelt from "./word-misspelt";
import wordsInFigureColumn from "./words-in-figure-column";
import wordsRepeated from "./words-repeated";

/** Every rule of the product, by code. */
export const rules: readonly Rule[] = [
  totalDiffersFromParts,
  rowTotalDiffersFromParts,
  sectionDiffersFromRows,
  partExceedsWhole,
  ratioDiffersFromParts,
  formulaMissesRow,
  typedAmongFormulas,
  printedFormulaDiffers,
  ownIdentityDiffers,
  inferredIdentityDiffers,
  formulaOfAnotherRow,
  complementsDiffer,
  dateRangeReversed,
  citationYearDiffers,
  citationYearMissing,
  citationSymbolMalformed,
  captionSymbolContradictsType,
  captionLeftBlank,
  periodOfNameDiffers,
  periodWordsStale,
  bodyAbolished,
  dateImpossible,
  rangeOutsidePeriod,
  statusContradictsRatio,
  productMissing,
  standingDeadlineOnIssuedTask,
  deadlinePassed,
  leadUnitSupportsItself,
  unitOfWrongLevel,
  unitSpeltDifferently,
  entryCutOff,
  deadlineWrittenDifferently,
  issuedWithoutNumber,
  completionOverWhole,
  sectionDeductionDiffers,
  scoreOverMaximum,
  remedyOfAnotherCriterion,
  rateGivesOtherPoints,
  reasonWithoutFigure,
  reasonAboutAnotherSubject,
  criteriaMaximaDiffer,
  criteriaLadderUnsound,
  criteriaCodeWrong,
  criteriaFigureUnknown,
  criteriaCellUnreadable,
  figureStoredAsText,
  straySpaces,
  lettersStoredApart,
  lookAlikeLetters,
  encodingBroken,
  decimalMarksMixed,
  percentWrittenDifferently,
  figureReadTwoWays,
  fractionTurnedIntoDate,
  formulaError,
  decimalDotUsed,
  percentAndFractionMixed,
  wordsInFigureColumn,
  headerRepeated,
  completionMissing,
  figureMissing,
  orderNumbersBroken,
  orderStyleMixed,
  rowCutShort,
  rowShiftedSideways,
  rowSplitOverPages,
  junkRow,
  idInWrongColumn,
  idsBroken,
  deductionColumnMissing,
  wordsRepeated,
  partOverWholeInWords,
  wordMisspelt,
  spellingMixed,
  abbreviationSpeltTwice,
  termOutOfDate,
  abbreviationSpaced,
  governmentTermInCommune,
  tablesDisagree,
  filesCountedDifferently,
  taskDiffersFromTable,
  nameListsDiffer,
  figuresOfLastPeriod,
  periodOfLastFile,
  runningTotalFalls,
  taskVanished,
  statusWentBack,
];
