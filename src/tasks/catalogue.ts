// Written by `npm run catalogue`: do not edit.
import { add } from "./arithmetic/add.js"
import { assignments } from "./arithmetic/assignments.js"
import { average } from "./arithmetic/average.js"
import { binomialSquare } from "./arithmetic/binomialSquare.js"
import { box } from "./arithmetic/box.js"
import { celsiusToFahrenheit } from "./arithmetic/celsiusToFahrenheit.js"
import { chain } from "./arithmetic/chain.js"
import { change } from "./arithmetic/change.js"
import { charCode } from "./arithmetic/charCode.js"
import { clockHour } from "./arithmetic/clockHour.js"
import { clockMinutes } from "./arithmetic/clockMinutes.js"
import { coins } from "./arithmetic/coins.js"
import { compoundUnits } from "./arithmetic/compoundUnits.js"
import { daysToMinutes } from "./arithmetic/daysToMinutes.js"
import { differenceOfSquares } from "./arithmetic/differenceOfSquares.js"
import { digitAt } from "./arithmetic/digitAt.js"
import { discount } from "./arithmetic/discount.js"
import { div } from "./arithmetic/div.js"
import { expression } from "./arithmetic/expression.js"
import { fahrenheitToCelsius } from "./arithmetic/fahrenheitToCelsius.js"
import { half } from "./arithmetic/half.js"
import { highProductSigned } from "./arithmetic/highProductSigned.js"
import { highProductUnsigned } from "./arithmetic/highProductUnsigned.js"
import { hmsToSeconds } from "./arithmetic/hmsToSeconds.js"
import { leftoverUnits } from "./arithmetic/leftoverUnits.js"
import { linearFunction } from "./arithmetic/linearFunction.js"
import { loadBinary } from "./arithmetic/loadBinary.js"
import { loadDecimal } from "./arithmetic/loadDecimal.js"
import { loadHex } from "./arithmetic/loadHex.js"
import { mixedBases } from "./arithmetic/mixedBases.js"
import { mod } from "./arithmetic/mod.js"
import { mul } from "./arithmetic/mul.js"
import { multiple } from "./arithmetic/multiple.js"
import { negate } from "./arithmetic/negate.js"
import { nestedCalls as arithmeticNestedCalls } from "./arithmetic/nestedCalls.js"
import { percentChange } from "./arithmetic/percentChange.js"
import { percentOf } from "./arithmetic/percentOf.js"
import { placeValue } from "./arithmetic/placeValue.js"
import { polynomial } from "./arithmetic/polynomial.js"
import { postfixExpression } from "./arithmetic/postfixExpression.js"
import { progressionSum } from "./arithmetic/progressionSum.js"
import { progressionTerm } from "./arithmetic/progressionTerm.js"
import { quotientAndRemainder } from "./arithmetic/quotientAndRemainder.js"
import { reciprocalDivision } from "./arithmetic/reciprocalDivision.js"
import { rectangle } from "./arithmetic/rectangle.js"
import { registerMoves } from "./arithmetic/registerMoves.js"
import { shopping } from "./arithmetic/shopping.js"
import { speed } from "./arithmetic/speed.js"
import { sub } from "./arithmetic/sub.js"
import { sumOfSquares } from "./arithmetic/sumOfSquares.js"
import { swapRegisters } from "./arithmetic/swapRegisters.js"
import { timeParts } from "./arithmetic/timeParts.js"
import { tip } from "./arithmetic/tip.js"
import { trapezoidArea } from "./arithmetic/trapezoidArea.js"
import { travel } from "./arithmetic/travel.js"
import { triangleArea } from "./arithmetic/triangleArea.js"
import { triangularFormula } from "./arithmetic/triangularFormula.js"
import { unitConversion } from "./arithmetic/unitConversion.js"
import { weightedSum } from "./arithmetic/weightedSum.js"
import { wholeUnits } from "./arithmetic/wholeUnits.js"
import { alignDown } from "./bitwise/alignDown.js"
import { alignUp } from "./bitwise/alignUp.js"
import { andNot } from "./bitwise/andNot.js"
import { arithmeticShift } from "./bitwise/arithmeticShift.js"
import { bitChain } from "./bitwise/bitChain.js"
import { bitExpression } from "./bitwise/bitExpression.js"
import { bitLength } from "./bitwise/bitLength.js"
import { bitMask } from "./bitwise/bitMask.js"
import { bitwiseAnd } from "./bitwise/bitwiseAnd.js"
import { bitwiseNot } from "./bitwise/bitwiseNot.js"
import { bitwiseOr } from "./bitwise/bitwiseOr.js"
import { bitwiseXor } from "./bitwise/bitwiseXor.js"
import { byteAt } from "./bitwise/byteAt.js"
import { byteSwap } from "./bitwise/byteSwap.js"
import { clearBit } from "./bitwise/clearBit.js"
import { clearLowestSetBit } from "./bitwise/clearLowestSetBit.js"
import { extractField } from "./bitwise/extractField.js"
import { grayDecode } from "./bitwise/grayDecode.js"
import { grayEncode } from "./bitwise/grayEncode.js"
import { hammingDistance } from "./bitwise/hammingDistance.js"
import { highestBit } from "./bitwise/highestBit.js"
import { insertField } from "./bitwise/insertField.js"
import { isPowerOfTwo } from "./bitwise/isPowerOfTwo.js"
import { leadingZeros } from "./bitwise/leadingZeros.js"
import { lowBits } from "./bitwise/lowBits.js"
import { lowestSetBit } from "./bitwise/lowestSetBit.js"
import { maskModulo } from "./bitwise/maskModulo.js"
import { mergeBits } from "./bitwise/mergeBits.js"
import { midpoint } from "./bitwise/midpoint.js"
import { multiplyByShifts } from "./bitwise/multiplyByShifts.js"
import { negatedGate } from "./bitwise/negatedGate.js"
import { packBytes } from "./bitwise/packBytes.js"
import { packRgb565 } from "./bitwise/packRgb565.js"
import { parity } from "./bitwise/parity.js"
import { popcount } from "./bitwise/popcount.js"
import { reverseBits } from "./bitwise/reverseBits.js"
import { rgb565Channel } from "./bitwise/rgb565Channel.js"
import { rotate } from "./bitwise/rotate.js"
import { setBit } from "./bitwise/setBit.js"
import { shiftLeft } from "./bitwise/shiftLeft.js"
import { shiftRight } from "./bitwise/shiftRight.js"
import { signExtend } from "./bitwise/signExtend.js"
import { swapNeighbours } from "./bitwise/swapNeighbours.js"
import { testBit } from "./bitwise/testBit.js"
import { toggleBit } from "./bitwise/toggleBit.js"
import { trailingZeros } from "./bitwise/trailingZeros.js"
import { zeroBits } from "./bitwise/zeroBits.js"
import { abundantNumber } from "./math/abundantNumber.js"
import { additiveSequence } from "./math/additiveSequence.js"
import { arithmeticSeries } from "./math/arithmeticSeries.js"
import { armstrongNumber } from "./math/armstrongNumber.js"
import { baseConversion } from "./math/baseConversion.js"
import { baseDigit } from "./math/baseDigit.js"
import { baseDigitCount } from "./math/baseDigitCount.js"
import { baseDigitSum } from "./math/baseDigitSum.js"
import { binomialCoefficient } from "./math/binomialCoefficient.js"
import { catalanNumber } from "./math/catalanNumber.js"
import { closerFraction } from "./math/closerFraction.js"
import { collatzAfter } from "./math/collatzAfter.js"
import { collatzPeak } from "./math/collatzPeak.js"
import { collatzSteps } from "./math/collatzSteps.js"
import { compoundInterest } from "./math/compoundInterest.js"
import { coprime } from "./math/coprime.js"
import { countPrimes } from "./math/countPrimes.js"
import { countQuotients } from "./math/countQuotients.js"
import { digitCount } from "./math/digitCount.js"
import { digitPowerSum } from "./math/digitPowerSum.js"
import { digitProduct } from "./math/digitProduct.js"
import { digitSquareSteps } from "./math/digitSquareSteps.js"
import { digitSum } from "./math/digitSum.js"
import { digitalRoot } from "./math/digitalRoot.js"
import { digitsAtLeast } from "./math/digitsAtLeast.js"
import { divisorCount } from "./math/divisorCount.js"
import { divisorSum } from "./math/divisorSum.js"
import { factorial } from "./math/factorial.js"
import { factorialModulo } from "./math/factorialModulo.js"
import { fibonacci } from "./math/fibonacci.js"
import { geometricSeries as mathGeometricSeries } from "./math/geometricSeries.js"
import { greatestCommonDivisor } from "./math/greatestCommonDivisor.js"
import { growthSteps } from "./math/growthSteps.js"
import { integerCubeRoot } from "./math/integerCubeRoot.js"
import { integerLog } from "./math/integerLog.js"
import { integerRoot } from "./math/integerRoot.js"
import { integerSquareRoot } from "./math/integerSquareRoot.js"
import { isPrime } from "./math/isPrime.js"
import { largerFraction } from "./math/largerFraction.js"
import { largestDigit } from "./math/largestDigit.js"
import { largestPrimeFactor } from "./math/largestPrimeFactor.js"
import { leastCommonMultiple } from "./math/leastCommonMultiple.js"
import { longerHypotenuse } from "./math/longerHypotenuse.js"
import { lucasNumber } from "./math/lucasNumber.js"
import { meanOfSquares } from "./math/meanOfSquares.js"
import { modularInverse } from "./math/modularInverse.js"
import { modularPower as mathModularPower } from "./math/modularPower.js"
import { nextPrime } from "./math/nextPrime.js"
import { numeralValue } from "./math/numeralValue.js"
import { palindromeNumber } from "./math/palindromeNumber.js"
import { pellNumber } from "./math/pellNumber.js"
import { perfectSquare } from "./math/perfectSquare.js"
import { permutationCount } from "./math/permutationCount.js"
import { power } from "./math/power.js"
import { primeFactorCount } from "./math/primeFactorCount.js"
import { properDivisorSum } from "./math/properDivisorSum.js"
import { reverseDigits } from "./math/reverseDigits.js"
import { roundedQuotient } from "./math/roundedQuotient.js"
import { setBitsLoop } from "./math/setBitsLoop.js"
import { smallestDigit } from "./math/smallestDigit.js"
import { smallestPrimeFactor } from "./math/smallestPrimeFactor.js"
import { sumOfCeilings } from "./math/sumOfCeilings.js"
import { sumOfRoots } from "./math/sumOfRoots.js"
import { totient } from "./math/totient.js"
import { triangularNumber } from "./math/triangularNumber.js"
import { tribonacci } from "./math/tribonacci.js"
import { clamp } from "./comparisons/clamp.js"
import { closerToTarget } from "./comparisons/closerToTarget.js"
import { countBeyondThreshold } from "./comparisons/countBeyondThreshold.js"
import { daysLeftInMonth } from "./comparisons/daysLeftInMonth.js"
import { discountTier } from "./comparisons/discountTier.js"
import { distance } from "./comparisons/distance.js"
import { divisibleBy } from "./comparisons/divisibleBy.js"
import { earlierTime } from "./comparisons/earlierTime.js"
import { extremeOfSeveral } from "./comparisons/extremeOfSeveral.js"
import { fizzBuzz } from "./comparisons/fizzBuzz.js"
import { gradeBand } from "./comparisons/gradeBand.js"
import { inRange } from "./comparisons/inRange.js"
import { incomeTax } from "./comparisons/incomeTax.js"
import { isAtLeast } from "./comparisons/isAtLeast.js"
import { isEven } from "./comparisons/isEven.js"
import { isLess } from "./comparisons/isLess.js"
import { isOdd } from "./comparisons/isOdd.js"
import { largestOfThree } from "./comparisons/largestOfThree.js"
import { leapYear } from "./comparisons/leapYear.js"
import { maxOfTwo } from "./comparisons/maxOfTwo.js"
import { medianOfThree } from "./comparisons/medianOfThree.js"
import { minOfTwo } from "./comparisons/minOfTwo.js"
import { nestedConditions } from "./comparisons/nestedConditions.js"
import { outsideBand } from "./comparisons/outsideBand.js"
import { overtimePay } from "./comparisons/overtimePay.js"
import { piecewiseLinear } from "./comparisons/piecewiseLinear.js"
import { pointInRectangle } from "./comparisons/pointInRectangle.js"
import { productEquals } from "./comparisons/productEquals.js"
import { quadrant } from "./comparisons/quadrant.js"
import { rectanglesOverlap } from "./comparisons/rectanglesOverlap.js"
import { ruleChain } from "./comparisons/ruleChain.js"
import { secondLargest as comparisonsSecondLargest } from "./comparisons/secondLargest.js"
import { shippingCost } from "./comparisons/shippingCost.js"
import { signedOrUnsignedLess } from "./comparisons/signedOrUnsignedLess.js"
import { smallestOfThree } from "./comparisons/smallestOfThree.js"
import { sumOfTwoLargest } from "./comparisons/sumOfTwoLargest.js"
import { threeInOrder } from "./comparisons/threeInOrder.js"
import { threeWayCompare } from "./comparisons/threeWayCompare.js"
import { ticketPrice } from "./comparisons/ticketPrice.js"
import { triangleKind } from "./comparisons/triangleKind.js"
import { triangleValid } from "./comparisons/triangleValid.js"
import { valueBySign } from "./comparisons/valueBySign.js"
import { addArrays } from "./memory/addArrays.js"
import { allEqual } from "./memory/allEqual.js"
import { alternatingSum as memoryAlternatingSum } from "./memory/alternatingSum.js"
import { argMax } from "./memory/argMax.js"
import { argMin } from "./memory/argMin.js"
import { arrayAverage } from "./memory/arrayAverage.js"
import { arraySum } from "./memory/arraySum.js"
import { bigEndianByte } from "./memory/bigEndianByte.js"
import { bitmapTest } from "./memory/bitmapTest.js"
import { bitmapUpdate } from "./memory/bitmapUpdate.js"
import { byteChecksum } from "./memory/byteChecksum.js"
import { bytesToWord } from "./memory/bytesToWord.js"
import { caesarByte } from "./memory/caesarByte.js"
import { compareBlocks } from "./memory/compareBlocks.js"
import { compareStrings } from "./memory/compareStrings.js"
import { copyChecksum } from "./memory/copyChecksum.js"
import { countAbove } from "./memory/countAbove.js"
import { countAscents } from "./memory/countAscents.js"
import { countBelow } from "./memory/countBelow.js"
import { countDistinct } from "./memory/countDistinct.js"
import { countEqual } from "./memory/countEqual.js"
import { countEven } from "./memory/countEven.js"
import { countLetter } from "./memory/countLetter.js"
import { countNegative } from "./memory/countNegative.js"
import { countOdd } from "./memory/countOdd.js"
import { countVowels } from "./memory/countVowels.js"
import { countWords } from "./memory/countWords.js"
import { differenceArray } from "./memory/differenceArray.js"
import { dotProduct } from "./memory/dotProduct.js"
import { elementAt } from "./memory/elementAt.js"
import { everyOtherSum } from "./memory/everyOtherSum.js"
import { fillRange } from "./memory/fillRange.js"
import { firstMinusRest } from "./memory/firstMinusRest.js"
import { followIndices } from "./memory/followIndices.js"
import { gatherSum } from "./memory/gatherSum.js"
import { indexOfLetter } from "./memory/indexOfLetter.js"
import { isPalindrome } from "./memory/isPalindrome.js"
import { isSorted } from "./memory/isSorted.js"
import { largestStep } from "./memory/largestStep.js"
import { linkedListNode } from "./memory/linkedListNode.js"
import { linkedListSum } from "./memory/linkedListSum.js"
import { littleEndianByte } from "./memory/littleEndianByte.js"
import { matrixColumnSum } from "./memory/matrixColumnSum.js"
import { matrixElement } from "./memory/matrixElement.js"
import { matrixProductElement } from "./memory/matrixProductElement.js"
import { matrixRowSum } from "./memory/matrixRowSum.js"
import { matrixTrace } from "./memory/matrixTrace.js"
import { matrixVectorElement } from "./memory/matrixVectorElement.js"
import { maxElement } from "./memory/maxElement.js"
import { memsetWord } from "./memory/memsetWord.js"
import { minElement } from "./memory/minElement.js"
import { mostFrequent } from "./memory/mostFrequent.js"
import { narrowLoad } from "./memory/narrowLoad.js"
import { orderTotal } from "./memory/orderTotal.js"
import { packedStruct } from "./memory/packedStruct.js"
import { pairWithSum } from "./memory/pairWithSum.js"
import { parseInteger } from "./memory/parseInteger.js"
import { patchByte } from "./memory/patchByte.js"
import { pointStruct } from "./memory/pointStruct.js"
import { polynomialTable } from "./memory/polynomialTable.js"
import { prefixSum } from "./memory/prefixSum.js"
import { readModifyWrite } from "./memory/readModifyWrite.js"
import { recordLookup } from "./memory/recordLookup.js"
import { recurrenceTable } from "./memory/recurrenceTable.js"
import { reverseBytes } from "./memory/reverseBytes.js"
import { reverseInPlace } from "./memory/reverseInPlace.js"
import { reversePolish } from "./memory/reversePolish.js"
import { reversedStringByte } from "./memory/reversedStringByte.js"
import { ringBuffer } from "./memory/ringBuffer.js"
import { rollingHash } from "./memory/rollingHash.js"
import { rotateLeft } from "./memory/rotateLeft.js"
import { rotateRight } from "./memory/rotateRight.js"
import { runningMaximumSum } from "./memory/runningMaximumSum.js"
import { secondLargest as memorySecondLargest } from "./memory/secondLargest.js"
import { signedNarrowLoad } from "./memory/signedNarrowLoad.js"
import { sliceSum } from "./memory/sliceSum.js"
import { stackPops } from "./memory/stackPops.js"
import { storedDigit } from "./memory/storedDigit.js"
import { stringLength } from "./memory/stringLength.js"
import { sumOfEven } from "./memory/sumOfEven.js"
import { sumOfSquaredElements } from "./memory/sumOfSquaredElements.js"
import { sumOfStoredParts } from "./memory/sumOfStoredParts.js"
import { swapCells } from "./memory/swapCells.js"
import { swapElements } from "./memory/swapElements.js"
import { transposeElement } from "./memory/transposeElement.js"
import { truncatingStore } from "./memory/truncatingStore.js"
import { unalignedLoad } from "./memory/unalignedLoad.js"
import { updateThenSum } from "./memory/updateThenSum.js"
import { upperCase } from "./memory/upperCase.js"
import { valueSpread } from "./memory/valueSpread.js"
import { windowMaximumSum } from "./memory/windowMaximumSum.js"
import { xorOfElements } from "./memory/xorOfElements.js"
import { alternatingSum as loopsAlternatingSum } from "./loops/alternatingSum.js"
import { bouncingBall } from "./loops/bouncingBall.js"
import { compoundGrowth } from "./loops/compoundGrowth.js"
import { countMultiples } from "./loops/countMultiples.js"
import { countPairs } from "./loops/countPairs.js"
import { countdownSum } from "./loops/countdownSum.js"
import { divideBySubtracting } from "./loops/divideBySubtracting.js"
import { divisionsUntilSmall } from "./loops/divisionsUntilSmall.js"
import { firstMatch } from "./loops/firstMatch.js"
import { geometricSeries as loopsGeometricSeries } from "./loops/geometricSeries.js"
import { launchCountdown } from "./loops/launchCountdown.js"
import { leakingTank } from "./loops/leakingTank.js"
import { loopBody } from "./loops/loopBody.js"
import { meetingCounters } from "./loops/meetingCounters.js"
import { multiplicationTableSum } from "./loops/multiplicationTableSum.js"
import { multiplyByAdding } from "./loops/multiplyByAdding.js"
import { multiplyUntilLimit } from "./loops/multiplyUntilLimit.js"
import { nestedCount } from "./loops/nestedCount.js"
import { plusMinusByDivisor } from "./loops/plusMinusByDivisor.js"
import { powerByLoop } from "./loops/powerByLoop.js"
import { productOfRange } from "./loops/productOfRange.js"
import { repeatLinearStep } from "./loops/repeatLinearStep.js"
import { smallestAboveLimit } from "./loops/smallestAboveLimit.js"
import { stepLoop } from "./loops/stepLoop.js"
import { sumOfCubesRange } from "./loops/sumOfCubesRange.js"
import { sumOfEvenOrOdd } from "./loops/sumOfEvenOrOdd.js"
import { sumOfMultiples } from "./loops/sumOfMultiples.js"
import { sumOfQuotients } from "./loops/sumOfQuotients.js"
import { sumOfSquaresRange } from "./loops/sumOfSquaresRange.js"
import { sumRange } from "./loops/sumRange.js"
import { sumSkippingMultiples } from "./loops/sumSkippingMultiples.js"
import { sumToN } from "./loops/sumToN.js"
import { sumUntilLimit } from "./loops/sumUntilLimit.js"
import { termsToReach } from "./loops/termsToReach.js"
import { triangularLoops } from "./loops/triangularLoops.js"
import { ackermann } from "./functions/ackermann.js"
import { applicationSequence } from "./functions/applicationSequence.js"
import { applyTwice } from "./functions/applyTwice.js"
import { averageFunction } from "./functions/averageFunction.js"
import { calleeSavedRegisters } from "./functions/calleeSavedRegisters.js"
import { clampFunction } from "./functions/clampFunction.js"
import { combinedCalls } from "./functions/combinedCalls.js"
import { composeThree } from "./functions/composeThree.js"
import { countPrimesCall } from "./functions/countPrimesCall.js"
import { countdownDepth } from "./functions/countdownDepth.js"
import { cubeDifferenceCall } from "./functions/cubeDifferenceCall.js"
import { digitalRootCalls } from "./functions/digitalRootCalls.js"
import { fibonacciLike } from "./functions/fibonacciLike.js"
import { filterCount } from "./functions/filterCount.js"
import { foldArray } from "./functions/foldArray.js"
import { fourArgumentFunction } from "./functions/fourArgumentFunction.js"
import { functionPointer } from "./functions/functionPointer.js"
import { guardFunction } from "./functions/guardFunction.js"
import { hanoiTime } from "./functions/hanoiTime.js"
import { hofstadterFemaleMale } from "./functions/hofstadterFemaleMale.js"
import { hofstadterSequence } from "./functions/hofstadterSequence.js"
import { jumpTable } from "./functions/jumpTable.js"
import { lcmByGcd } from "./functions/lcmByGcd.js"
import { linearFunctionCall } from "./functions/linearFunctionCall.js"
import { loopCallSum } from "./functions/loopCallSum.js"
import { mapSum } from "./functions/mapSum.js"
import { maxHelper } from "./functions/maxHelper.js"
import { mccarthy91 } from "./functions/mccarthy91.js"
import { miniInterpreter } from "./functions/miniInterpreter.js"
import { mutualEvenOdd } from "./functions/mutualEvenOdd.js"
import { mutualRecursion } from "./functions/mutualRecursion.js"
import { nestedCalls as functionsNestedCalls } from "./functions/nestedCalls.js"
import { opcodeDispatch } from "./functions/opcodeDispatch.js"
import { polynomialDifference } from "./functions/polynomialDifference.js"
import { pushPopOrder } from "./functions/pushPopOrder.js"
import { recursiveArrayExtreme } from "./functions/recursiveArrayExtreme.js"
import { recursiveArrayReversal } from "./functions/recursiveArrayReversal.js"
import { recursiveArraySum } from "./functions/recursiveArraySum.js"
import { recursiveBinarySearch } from "./functions/recursiveBinarySearch.js"
import { recursiveBinomial } from "./functions/recursiveBinomial.js"
import { recursiveCatalan } from "./functions/recursiveCatalan.js"
import { recursiveCollatz } from "./functions/recursiveCollatz.js"
import { recursiveDigitCount } from "./functions/recursiveDigitCount.js"
import { recursiveDigitSum } from "./functions/recursiveDigitSum.js"
import { recursiveFactorial } from "./functions/recursiveFactorial.js"
import { recursiveFibonacci } from "./functions/recursiveFibonacci.js"
import { recursiveGcd } from "./functions/recursiveGcd.js"
import { recursiveGridPaths } from "./functions/recursiveGridPaths.js"
import { recursivePalindrome } from "./functions/recursivePalindrome.js"
import { recursivePeasant } from "./functions/recursivePeasant.js"
import { recursivePopcount } from "./functions/recursivePopcount.js"
import { recursivePower } from "./functions/recursivePower.js"
import { recursiveRangeSum } from "./functions/recursiveRangeSum.js"
import { recursiveReverseDigits } from "./functions/recursiveReverseDigits.js"
import { recursiveTribonacci } from "./functions/recursiveTribonacci.js"
import { repeatedApplication } from "./functions/repeatedApplication.js"
import { returnThroughStack } from "./functions/returnThroughStack.js"
import { rpnEvaluation } from "./functions/rpnEvaluation.js"
import { stackArguments } from "./functions/stackArguments.js"
import { stackFrameLocals } from "./functions/stackFrameLocals.js"
import { sumOfSquaresCall } from "./functions/sumOfSquaresCall.js"
import { swapByReference } from "./functions/swapByReference.js"
import { tailCall } from "./functions/tailCall.js"
import { threeArgumentFunction } from "./functions/threeArgumentFunction.js"
import { twoArgumentFunction } from "./functions/twoArgumentFunction.js"
import { bfsHops } from "./algorithms/bfsHops.js"
import { binaryGcd } from "./algorithms/binaryGcd.js"
import { binarySearch } from "./algorithms/binarySearch.js"
import { binarySearchProbes } from "./algorithms/binarySearchProbes.js"
import { bracketDepth } from "./algorithms/bracketDepth.js"
import { bstHeight } from "./algorithms/bstHeight.js"
import { bubbleSort } from "./algorithms/bubbleSort.js"
import { cellularAutomaton } from "./algorithms/cellularAutomaton.js"
import { coinChangeFewest } from "./algorithms/coinChangeFewest.js"
import { coinChangeWays } from "./algorithms/coinChangeWays.js"
import { componentCount } from "./algorithms/componentCount.js"
import { countingSort } from "./algorithms/countingSort.js"
import { dijkstra } from "./algorithms/dijkstra.js"
import { dutchFlag } from "./algorithms/dutchFlag.js"
import { editDistance } from "./algorithms/editDistance.js"
import { fibonacciMatrix } from "./algorithms/fibonacciMatrix.js"
import { floydCycle } from "./algorithms/floydCycle.js"
import { heapSort } from "./algorithms/heapSort.js"
import { insertionSort } from "./algorithms/insertionSort.js"
import { inversionCount } from "./algorithms/inversionCount.js"
import { josephus } from "./algorithms/josephus.js"
import { knapsack } from "./algorithms/knapsack.js"
import { lcg } from "./algorithms/lcg.js"
import { linearSearch } from "./algorithms/linearSearch.js"
import { lomutoPartition } from "./algorithms/lomutoPartition.js"
import { longestCommonSubsequence } from "./algorithms/longestCommonSubsequence.js"
import { longestIncreasingSubsequence } from "./algorithms/longestIncreasingSubsequence.js"
import { lowerBound } from "./algorithms/lowerBound.js"
import { majorityElement } from "./algorithms/majorityElement.js"
import { maximumSubarray } from "./algorithms/maximumSubarray.js"
import { mergeSort } from "./algorithms/mergeSort.js"
import { nextPermutation } from "./algorithms/nextPermutation.js"
import { pairSumCount } from "./algorithms/pairSumCount.js"
import { pairSumExists } from "./algorithms/pairSumExists.js"
import { pathExists } from "./algorithms/pathExists.js"
import { quickSort } from "./algorithms/quickSort.js"
import { quickselect } from "./algorithms/quickselect.js"
import { reachableCount } from "./algorithms/reachableCount.js"
import { runLength } from "./algorithms/runLength.js"
import { selectionSort } from "./algorithms/selectionSort.js"
import { sieveCount } from "./algorithms/sieveCount.js"
import { subsetCount } from "./algorithms/subsetCount.js"
import { subsetSum } from "./algorithms/subsetSum.js"
import { topologicalPlace } from "./algorithms/topologicalPlace.js"
import { treePathSum } from "./algorithms/treePathSum.js"
import { xorshift } from "./algorithms/xorshift.js"
import { atomicCounter } from "./concurrency/atomicCounter.js"
import { atomicFold } from "./concurrency/atomicFold.js"
import { barrierNeighbours } from "./concurrency/barrierNeighbours.js"
import { bitMarks } from "./concurrency/bitMarks.js"
import { boundedBuffer } from "./concurrency/boundedBuffer.js"
import { casUpdate } from "./concurrency/casUpdate.js"
import { countdownLatch } from "./concurrency/countdownLatch.js"
import { fanIn } from "./concurrency/fanIn.js"
import { flagBits } from "./concurrency/flagBits.js"
import { nopDelay } from "./concurrency/nopDelay.js"
import { parallelMap } from "./concurrency/parallelMap.js"
import { parallelReduce } from "./concurrency/parallelReduce.js"
import { peterson } from "./concurrency/peterson.js"
import { pingPong } from "./concurrency/pingPong.js"
import { pipeline } from "./concurrency/pipeline.js"
import { producerConsumer } from "./concurrency/producerConsumer.js"
import { requestResponse } from "./concurrency/requestResponse.js"
import { sharedRange } from "./concurrency/sharedRange.js"
import { sleepElapsed } from "./concurrency/sleepElapsed.js"
import { sleepSeconds } from "./concurrency/sleepSeconds.js"
import { spawnWorker } from "./concurrency/spawnWorker.js"
import { spinLock } from "./concurrency/spinLock.js"
import { swapChain } from "./concurrency/swapChain.js"
import { threadIds } from "./concurrency/threadIds.js"
import { ticketSum } from "./concurrency/ticketSum.js"
import { tokenRing } from "./concurrency/tokenRing.js"
import { accessInside } from "./security/accessInside.js"
import { assertedIndex } from "./security/assertedIndex.js"
import { assertedOrder } from "./security/assertedOrder.js"
import { assertedWithdrawal } from "./security/assertedWithdrawal.js"
import { boundsCheck } from "./security/boundsCheck.js"
import { capabilityLoad } from "./security/capabilityLoad.js"
import { capabilityPointer } from "./security/capabilityPointer.js"
import { capabilityRestrict } from "./security/capabilityRestrict.js"
import { capabilitySlice } from "./security/capabilitySlice.js"
import { checkedAdd } from "./security/checkedAdd.js"
import { checksumVerify } from "./security/checksumVerify.js"
import { constantTimeEqual } from "./security/constantTimeEqual.js"
import { constantTimeSelect } from "./security/constantTimeSelect.js"
import { environmentDefault } from "./security/environmentDefault.js"
import { inputValidation } from "./security/inputValidation.js"
import { lineLength } from "./security/lineLength.js"
import { maskedPrint } from "./security/maskedPrint.js"
import { mismatchCount } from "./security/mismatchCount.js"
import { noArguments } from "./security/noArguments.js"
import { numberFromInput } from "./security/numberFromInput.js"
import { oneTimePad } from "./security/oneTimePad.js"
import { overflows } from "./security/overflows.js"
import { permissionChange } from "./security/permissionChange.js"
import { pinAttempts } from "./security/pinAttempts.js"
import { roleMask } from "./security/roleMask.js"
import { roleQuota } from "./security/roleQuota.js"
import { sanitizeQuery } from "./security/sanitizeQuery.js"
import { saturate } from "./security/saturate.js"
import { secretSharing } from "./security/secretSharing.js"
import { secureZero } from "./security/secureZero.js"
import { stackCanary } from "./security/stackCanary.js"
import { taintFlow } from "./security/taintFlow.js"
import { taintedCount } from "./security/taintedCount.js"
import { taintedIndex } from "./security/taintedIndex.js"
import { tokenBucket } from "./security/tokenBucket.js"
import { adler32 } from "./crypto/adler32.js"
import { aes128Block } from "./crypto/aes128Block.js"
import { aesGcmOpen } from "./crypto/aesGcmOpen.js"
import { aesGcmSeal } from "./crypto/aesGcmSeal.js"
import { affineCipher } from "./crypto/affineCipher.js"
import { blake2bDigest } from "./crypto/blake2bDigest.js"
import { caesarLetter } from "./crypto/caesarLetter.js"
import { crc16 } from "./crypto/crc16.js"
import { crc32Checksum } from "./crypto/crc32Checksum.js"
import { crc8 } from "./crypto/crc8.js"
import { diffieHellman } from "./crypto/diffieHellman.js"
import { djb2 } from "./crypto/djb2.js"
import { feistelToy } from "./crypto/feistelToy.js"
import { fletcher16 } from "./crypto/fletcher16.js"
import { fnv1a } from "./crypto/fnv1a.js"
import { hmacSha256Tag } from "./crypto/hmacSha256Tag.js"
import { hmacSha384Tag } from "./crypto/hmacSha384Tag.js"
import { hmacSha512Tag } from "./crypto/hmacSha512Tag.js"
import { hmacVerify } from "./crypto/hmacVerify.js"
import { luhnDigit } from "./crypto/luhnDigit.js"
import { luhnValid } from "./crypto/luhnValid.js"
import { modularPower as cryptoModularPower } from "./crypto/modularPower.js"
import { pbkdf2Key } from "./crypto/pbkdf2Key.js"
import { quarterRound } from "./crypto/quarterRound.js"
import { rsaToy } from "./crypto/rsaToy.js"
import { sha1Digest } from "./crypto/sha1Digest.js"
import { sha256Digest } from "./crypto/sha256Digest.js"
import { sha384Digest } from "./crypto/sha384Digest.js"
import { sha3Digest256 } from "./crypto/sha3Digest256.js"
import { sha3Digest512 } from "./crypto/sha3Digest512.js"
import { sha512Digest } from "./crypto/sha512Digest.js"
import { shaChoice } from "./crypto/shaChoice.js"
import { shaSigma } from "./crypto/shaSigma.js"
import { vigenereLetter } from "./crypto/vigenereLetter.js"
import { xorCipher } from "./crypto/xorCipher.js"
import { xtea } from "./crypto/xtea.js"
import type { Family } from "./Family.js"

/** All task families, in order of category and file. The order is part of the generator's version. */
export const catalogue: ReadonlyArray<Family> = [
  add,
  assignments,
  average,
  binomialSquare,
  box,
  celsiusToFahrenheit,
  chain,
  change,
  charCode,
  clockHour,
  clockMinutes,
  coins,
  compoundUnits,
  daysToMinutes,
  differenceOfSquares,
  digitAt,
  discount,
  div,
  expression,
  fahrenheitToCelsius,
  half,
  highProductSigned,
  highProductUnsigned,
  hmsToSeconds,
  leftoverUnits,
  linearFunction,
  loadBinary,
  loadDecimal,
  loadHex,
  mixedBases,
  mod,
  mul,
  multiple,
  negate,
  arithmeticNestedCalls,
  percentChange,
  percentOf,
  placeValue,
  polynomial,
  postfixExpression,
  progressionSum,
  progressionTerm,
  quotientAndRemainder,
  reciprocalDivision,
  rectangle,
  registerMoves,
  shopping,
  speed,
  sub,
  sumOfSquares,
  swapRegisters,
  timeParts,
  tip,
  trapezoidArea,
  travel,
  triangleArea,
  triangularFormula,
  unitConversion,
  weightedSum,
  wholeUnits,
  alignDown,
  alignUp,
  andNot,
  arithmeticShift,
  bitChain,
  bitExpression,
  bitLength,
  bitMask,
  bitwiseAnd,
  bitwiseNot,
  bitwiseOr,
  bitwiseXor,
  byteAt,
  byteSwap,
  clearBit,
  clearLowestSetBit,
  extractField,
  grayDecode,
  grayEncode,
  hammingDistance,
  highestBit,
  insertField,
  isPowerOfTwo,
  leadingZeros,
  lowBits,
  lowestSetBit,
  maskModulo,
  mergeBits,
  midpoint,
  multiplyByShifts,
  negatedGate,
  packBytes,
  packRgb565,
  parity,
  popcount,
  reverseBits,
  rgb565Channel,
  rotate,
  setBit,
  shiftLeft,
  shiftRight,
  signExtend,
  swapNeighbours,
  testBit,
  toggleBit,
  trailingZeros,
  zeroBits,
  abundantNumber,
  additiveSequence,
  arithmeticSeries,
  armstrongNumber,
  baseConversion,
  baseDigit,
  baseDigitCount,
  baseDigitSum,
  binomialCoefficient,
  catalanNumber,
  closerFraction,
  collatzAfter,
  collatzPeak,
  collatzSteps,
  compoundInterest,
  coprime,
  countPrimes,
  countQuotients,
  digitCount,
  digitPowerSum,
  digitProduct,
  digitSquareSteps,
  digitSum,
  digitalRoot,
  digitsAtLeast,
  divisorCount,
  divisorSum,
  factorial,
  factorialModulo,
  fibonacci,
  mathGeometricSeries,
  greatestCommonDivisor,
  growthSteps,
  integerCubeRoot,
  integerLog,
  integerRoot,
  integerSquareRoot,
  isPrime,
  largerFraction,
  largestDigit,
  largestPrimeFactor,
  leastCommonMultiple,
  longerHypotenuse,
  lucasNumber,
  meanOfSquares,
  modularInverse,
  mathModularPower,
  nextPrime,
  numeralValue,
  palindromeNumber,
  pellNumber,
  perfectSquare,
  permutationCount,
  power,
  primeFactorCount,
  properDivisorSum,
  reverseDigits,
  roundedQuotient,
  setBitsLoop,
  smallestDigit,
  smallestPrimeFactor,
  sumOfCeilings,
  sumOfRoots,
  totient,
  triangularNumber,
  tribonacci,
  clamp,
  closerToTarget,
  countBeyondThreshold,
  daysLeftInMonth,
  discountTier,
  distance,
  divisibleBy,
  earlierTime,
  extremeOfSeveral,
  fizzBuzz,
  gradeBand,
  inRange,
  incomeTax,
  isAtLeast,
  isEven,
  isLess,
  isOdd,
  largestOfThree,
  leapYear,
  maxOfTwo,
  medianOfThree,
  minOfTwo,
  nestedConditions,
  outsideBand,
  overtimePay,
  piecewiseLinear,
  pointInRectangle,
  productEquals,
  quadrant,
  rectanglesOverlap,
  ruleChain,
  comparisonsSecondLargest,
  shippingCost,
  signedOrUnsignedLess,
  smallestOfThree,
  sumOfTwoLargest,
  threeInOrder,
  threeWayCompare,
  ticketPrice,
  triangleKind,
  triangleValid,
  valueBySign,
  addArrays,
  allEqual,
  memoryAlternatingSum,
  argMax,
  argMin,
  arrayAverage,
  arraySum,
  bigEndianByte,
  bitmapTest,
  bitmapUpdate,
  byteChecksum,
  bytesToWord,
  caesarByte,
  compareBlocks,
  compareStrings,
  copyChecksum,
  countAbove,
  countAscents,
  countBelow,
  countDistinct,
  countEqual,
  countEven,
  countLetter,
  countNegative,
  countOdd,
  countVowels,
  countWords,
  differenceArray,
  dotProduct,
  elementAt,
  everyOtherSum,
  fillRange,
  firstMinusRest,
  followIndices,
  gatherSum,
  indexOfLetter,
  isPalindrome,
  isSorted,
  largestStep,
  linkedListNode,
  linkedListSum,
  littleEndianByte,
  matrixColumnSum,
  matrixElement,
  matrixProductElement,
  matrixRowSum,
  matrixTrace,
  matrixVectorElement,
  maxElement,
  memsetWord,
  minElement,
  mostFrequent,
  narrowLoad,
  orderTotal,
  packedStruct,
  pairWithSum,
  parseInteger,
  patchByte,
  pointStruct,
  polynomialTable,
  prefixSum,
  readModifyWrite,
  recordLookup,
  recurrenceTable,
  reverseBytes,
  reverseInPlace,
  reversePolish,
  reversedStringByte,
  ringBuffer,
  rollingHash,
  rotateLeft,
  rotateRight,
  runningMaximumSum,
  memorySecondLargest,
  signedNarrowLoad,
  sliceSum,
  stackPops,
  storedDigit,
  stringLength,
  sumOfEven,
  sumOfSquaredElements,
  sumOfStoredParts,
  swapCells,
  swapElements,
  transposeElement,
  truncatingStore,
  unalignedLoad,
  updateThenSum,
  upperCase,
  valueSpread,
  windowMaximumSum,
  xorOfElements,
  loopsAlternatingSum,
  bouncingBall,
  compoundGrowth,
  countMultiples,
  countPairs,
  countdownSum,
  divideBySubtracting,
  divisionsUntilSmall,
  firstMatch,
  loopsGeometricSeries,
  launchCountdown,
  leakingTank,
  loopBody,
  meetingCounters,
  multiplicationTableSum,
  multiplyByAdding,
  multiplyUntilLimit,
  nestedCount,
  plusMinusByDivisor,
  powerByLoop,
  productOfRange,
  repeatLinearStep,
  smallestAboveLimit,
  stepLoop,
  sumOfCubesRange,
  sumOfEvenOrOdd,
  sumOfMultiples,
  sumOfQuotients,
  sumOfSquaresRange,
  sumRange,
  sumSkippingMultiples,
  sumToN,
  sumUntilLimit,
  termsToReach,
  triangularLoops,
  ackermann,
  applicationSequence,
  applyTwice,
  averageFunction,
  calleeSavedRegisters,
  clampFunction,
  combinedCalls,
  composeThree,
  countPrimesCall,
  countdownDepth,
  cubeDifferenceCall,
  digitalRootCalls,
  fibonacciLike,
  filterCount,
  foldArray,
  fourArgumentFunction,
  functionPointer,
  guardFunction,
  hanoiTime,
  hofstadterFemaleMale,
  hofstadterSequence,
  jumpTable,
  lcmByGcd,
  linearFunctionCall,
  loopCallSum,
  mapSum,
  maxHelper,
  mccarthy91,
  miniInterpreter,
  mutualEvenOdd,
  mutualRecursion,
  functionsNestedCalls,
  opcodeDispatch,
  polynomialDifference,
  pushPopOrder,
  recursiveArrayExtreme,
  recursiveArrayReversal,
  recursiveArraySum,
  recursiveBinarySearch,
  recursiveBinomial,
  recursiveCatalan,
  recursiveCollatz,
  recursiveDigitCount,
  recursiveDigitSum,
  recursiveFactorial,
  recursiveFibonacci,
  recursiveGcd,
  recursiveGridPaths,
  recursivePalindrome,
  recursivePeasant,
  recursivePopcount,
  recursivePower,
  recursiveRangeSum,
  recursiveReverseDigits,
  recursiveTribonacci,
  repeatedApplication,
  returnThroughStack,
  rpnEvaluation,
  stackArguments,
  stackFrameLocals,
  sumOfSquaresCall,
  swapByReference,
  tailCall,
  threeArgumentFunction,
  twoArgumentFunction,
  bfsHops,
  binaryGcd,
  binarySearch,
  binarySearchProbes,
  bracketDepth,
  bstHeight,
  bubbleSort,
  cellularAutomaton,
  coinChangeFewest,
  coinChangeWays,
  componentCount,
  countingSort,
  dijkstra,
  dutchFlag,
  editDistance,
  fibonacciMatrix,
  floydCycle,
  heapSort,
  insertionSort,
  inversionCount,
  josephus,
  knapsack,
  lcg,
  linearSearch,
  lomutoPartition,
  longestCommonSubsequence,
  longestIncreasingSubsequence,
  lowerBound,
  majorityElement,
  maximumSubarray,
  mergeSort,
  nextPermutation,
  pairSumCount,
  pairSumExists,
  pathExists,
  quickSort,
  quickselect,
  reachableCount,
  runLength,
  selectionSort,
  sieveCount,
  subsetCount,
  subsetSum,
  topologicalPlace,
  treePathSum,
  xorshift,
  atomicCounter,
  atomicFold,
  barrierNeighbours,
  bitMarks,
  boundedBuffer,
  casUpdate,
  countdownLatch,
  fanIn,
  flagBits,
  nopDelay,
  parallelMap,
  parallelReduce,
  peterson,
  pingPong,
  pipeline,
  producerConsumer,
  requestResponse,
  sharedRange,
  sleepElapsed,
  sleepSeconds,
  spawnWorker,
  spinLock,
  swapChain,
  threadIds,
  ticketSum,
  tokenRing,
  accessInside,
  assertedIndex,
  assertedOrder,
  assertedWithdrawal,
  boundsCheck,
  capabilityLoad,
  capabilityPointer,
  capabilityRestrict,
  capabilitySlice,
  checkedAdd,
  checksumVerify,
  constantTimeEqual,
  constantTimeSelect,
  environmentDefault,
  inputValidation,
  lineLength,
  maskedPrint,
  mismatchCount,
  noArguments,
  numberFromInput,
  oneTimePad,
  overflows,
  permissionChange,
  pinAttempts,
  roleMask,
  roleQuota,
  sanitizeQuery,
  saturate,
  secretSharing,
  secureZero,
  stackCanary,
  taintFlow,
  taintedCount,
  taintedIndex,
  tokenBucket,
  adler32,
  aes128Block,
  aesGcmOpen,
  aesGcmSeal,
  affineCipher,
  blake2bDigest,
  caesarLetter,
  crc16,
  crc32Checksum,
  crc8,
  diffieHellman,
  djb2,
  feistelToy,
  fletcher16,
  fnv1a,
  hmacSha256Tag,
  hmacSha384Tag,
  hmacSha512Tag,
  hmacVerify,
  luhnDigit,
  luhnValid,
  cryptoModularPower,
  pbkdf2Key,
  quarterRound,
  rsaToy,
  sha1Digest,
  sha256Digest,
  sha384Digest,
  sha3Digest256,
  sha3Digest512,
  sha512Digest,
  shaChoice,
  shaSigma,
  vigenereLetter,
  xorCipher,
  xtea,
]
