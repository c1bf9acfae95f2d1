// Written by `npm run catalogue`: do not edit.
import { add } from "./families/arithmetic/add.js"
import { assignments } from "./families/arithmetic/assignments.js"
import { average } from "./families/arithmetic/average.js"
import { binomialSquare } from "./families/arithmetic/binomialSquare.js"
import { box } from "./families/arithmetic/box.js"
import { celsiusToFahrenheit } from "./families/arithmetic/celsiusToFahrenheit.js"
import { chain } from "./families/arithmetic/chain.js"
import { change } from "./families/arithmetic/change.js"
import { charCode } from "./families/arithmetic/charCode.js"
import { clockHour } from "./families/arithmetic/clockHour.js"
import { clockMinutes } from "./families/arithmetic/clockMinutes.js"
import { coins } from "./families/arithmetic/coins.js"
import { compoundUnits } from "./families/arithmetic/compoundUnits.js"
import { daysToMinutes } from "./families/arithmetic/daysToMinutes.js"
import { differenceOfSquares } from "./families/arithmetic/differenceOfSquares.js"
import { digitAt } from "./families/arithmetic/digitAt.js"
import { discount } from "./families/arithmetic/discount.js"
import { div } from "./families/arithmetic/div.js"
import { expression } from "./families/arithmetic/expression.js"
import { fahrenheitToCelsius } from "./families/arithmetic/fahrenheitToCelsius.js"
import { half } from "./families/arithmetic/half.js"
import { highProductSigned } from "./families/arithmetic/highProductSigned.js"
import { highProductUnsigned } from "./families/arithmetic/highProductUnsigned.js"
import { hmsToSeconds } from "./families/arithmetic/hmsToSeconds.js"
import { leftoverUnits } from "./families/arithmetic/leftoverUnits.js"
import { linearFunction } from "./families/arithmetic/linearFunction.js"
import { loadBinary } from "./families/arithmetic/loadBinary.js"
import { loadDecimal } from "./families/arithmetic/loadDecimal.js"
import { loadHex } from "./families/arithmetic/loadHex.js"
import { mixedBases } from "./families/arithmetic/mixedBases.js"
import { mod } from "./families/arithmetic/mod.js"
import { mul } from "./families/arithmetic/mul.js"
import { multiple } from "./families/arithmetic/multiple.js"
import { negate } from "./families/arithmetic/negate.js"
import { nestedCalls as arithmeticNestedCalls } from "./families/arithmetic/nestedCalls.js"
import { percentChange } from "./families/arithmetic/percentChange.js"
import { percentOf } from "./families/arithmetic/percentOf.js"
import { placeValue } from "./families/arithmetic/placeValue.js"
import { polynomial } from "./families/arithmetic/polynomial.js"
import { postfixExpression } from "./families/arithmetic/postfixExpression.js"
import { progressionSum } from "./families/arithmetic/progressionSum.js"
import { progressionTerm } from "./families/arithmetic/progressionTerm.js"
import { quotientAndRemainder } from "./families/arithmetic/quotientAndRemainder.js"
import { reciprocalDivision } from "./families/arithmetic/reciprocalDivision.js"
import { rectangle } from "./families/arithmetic/rectangle.js"
import { registerMoves } from "./families/arithmetic/registerMoves.js"
import { shopping } from "./families/arithmetic/shopping.js"
import { speed } from "./families/arithmetic/speed.js"
import { sub } from "./families/arithmetic/sub.js"
import { sumOfTwoSquares } from "./families/arithmetic/sumOfTwoSquares.js"
import { swapRegisters } from "./families/arithmetic/swapRegisters.js"
import { timeParts } from "./families/arithmetic/timeParts.js"
import { tip } from "./families/arithmetic/tip.js"
import { trapezoidArea } from "./families/arithmetic/trapezoidArea.js"
import { travel } from "./families/arithmetic/travel.js"
import { triangleArea } from "./families/arithmetic/triangleArea.js"
import { triangularFormula } from "./families/arithmetic/triangularFormula.js"
import { unitConversion } from "./families/arithmetic/unitConversion.js"
import { weightedSum } from "./families/arithmetic/weightedSum.js"
import { wholeUnits } from "./families/arithmetic/wholeUnits.js"
import { alignDown } from "./families/bitwise/alignDown.js"
import { alignUp } from "./families/bitwise/alignUp.js"
import { andNot } from "./families/bitwise/andNot.js"
import { arithmeticShift } from "./families/bitwise/arithmeticShift.js"
import { bitChain } from "./families/bitwise/bitChain.js"
import { bitExpression } from "./families/bitwise/bitExpression.js"
import { bitLength } from "./families/bitwise/bitLength.js"
import { bitMask } from "./families/bitwise/bitMask.js"
import { and } from "./families/bitwise/and.js"
import { not } from "./families/bitwise/not.js"
import { or } from "./families/bitwise/or.js"
import { xor } from "./families/bitwise/xor.js"
import { byteAt } from "./families/bitwise/byteAt.js"
import { byteSwap } from "./families/bitwise/byteSwap.js"
import { clearBit } from "./families/bitwise/clearBit.js"
import { clearLowestSetBit } from "./families/bitwise/clearLowestSetBit.js"
import { extractField } from "./families/bitwise/extractField.js"
import { grayDecode } from "./families/bitwise/grayDecode.js"
import { grayEncode } from "./families/bitwise/grayEncode.js"
import { hammingDistance } from "./families/bitwise/hammingDistance.js"
import { highestBit } from "./families/bitwise/highestBit.js"
import { insertField } from "./families/bitwise/insertField.js"
import { isPowerOfTwo } from "./families/bitwise/isPowerOfTwo.js"
import { leadingZeros } from "./families/bitwise/leadingZeros.js"
import { lowBits } from "./families/bitwise/lowBits.js"
import { lowestSetBit } from "./families/bitwise/lowestSetBit.js"
import { maskModulo } from "./families/bitwise/maskModulo.js"
import { mergeBits } from "./families/bitwise/mergeBits.js"
import { midpoint } from "./families/bitwise/midpoint.js"
import { multiplyByShifts } from "./families/bitwise/multiplyByShifts.js"
import { negatedGate } from "./families/bitwise/negatedGate.js"
import { packBytes } from "./families/bitwise/packBytes.js"
import { packRgb565 } from "./families/bitwise/packRgb565.js"
import { parity } from "./families/bitwise/parity.js"
import { popcount } from "./families/bitwise/popcount.js"
import { reverseBits } from "./families/bitwise/reverseBits.js"
import { rgb565Channel } from "./families/bitwise/rgb565Channel.js"
import { rotate } from "./families/bitwise/rotate.js"
import { setBit } from "./families/bitwise/setBit.js"
import { shiftLeft } from "./families/bitwise/shiftLeft.js"
import { shiftRight } from "./families/bitwise/shiftRight.js"
import { signExtend } from "./families/bitwise/signExtend.js"
import { swapNeighbours } from "./families/bitwise/swapNeighbours.js"
import { testBit } from "./families/bitwise/testBit.js"
import { toggleBit } from "./families/bitwise/toggleBit.js"
import { trailingZeros } from "./families/bitwise/trailingZeros.js"
import { zeroBits } from "./families/bitwise/zeroBits.js"
import { abundantNumber } from "./families/math/abundantNumber.js"
import { additiveSequence } from "./families/math/additiveSequence.js"
import { armstrongNumber } from "./families/math/armstrongNumber.js"
import { baseConversion } from "./families/math/baseConversion.js"
import { baseDigit } from "./families/math/baseDigit.js"
import { baseDigitCount } from "./families/math/baseDigitCount.js"
import { baseDigitSum } from "./families/math/baseDigitSum.js"
import { binomialCoefficient } from "./families/math/binomialCoefficient.js"
import { catalanNumber } from "./families/math/catalanNumber.js"
import { closerFraction } from "./families/math/closerFraction.js"
import { collatzAfter } from "./families/math/collatzAfter.js"
import { collatzPeak } from "./families/math/collatzPeak.js"
import { collatzSteps } from "./families/math/collatzSteps.js"
import { compoundInterest } from "./families/math/compoundInterest.js"
import { coprime } from "./families/math/coprime.js"
import { countPrimes } from "./families/math/countPrimes.js"
import { countQuotients } from "./families/math/countQuotients.js"
import { digitCount } from "./families/math/digitCount.js"
import { digitPowerSum } from "./families/math/digitPowerSum.js"
import { digitProduct } from "./families/math/digitProduct.js"
import { digitSquareSteps } from "./families/math/digitSquareSteps.js"
import { digitSum } from "./families/math/digitSum.js"
import { digitalRoot } from "./families/math/digitalRoot.js"
import { digitsAtLeast } from "./families/math/digitsAtLeast.js"
import { divisorCount } from "./families/math/divisorCount.js"
import { divisorSum } from "./families/math/divisorSum.js"
import { factorial } from "./families/math/factorial.js"
import { factorialModulo } from "./families/math/factorialModulo.js"
import { fibonacci } from "./families/math/fibonacci.js"
import { geometricSeries } from "./families/math/geometricSeries.js"
import { gcd } from "./families/math/gcd.js"
import { growthSteps } from "./families/math/growthSteps.js"
import { integerCubeRoot } from "./families/math/integerCubeRoot.js"
import { integerRoot } from "./families/math/integerRoot.js"
import { integerSquareRoot } from "./families/math/integerSquareRoot.js"
import { isPrime } from "./families/math/isPrime.js"
import { largerFraction } from "./families/math/largerFraction.js"
import { largestDigit } from "./families/math/largestDigit.js"
import { largestPrimeFactor } from "./families/math/largestPrimeFactor.js"
import { lcm } from "./families/math/lcm.js"
import { longerHypotenuse } from "./families/math/longerHypotenuse.js"
import { lucasNumber } from "./families/math/lucasNumber.js"
import { meanOfSquares } from "./families/math/meanOfSquares.js"
import { modularInverse } from "./families/math/modularInverse.js"
import { modularPower as mathModularPower } from "./families/math/modularPower.js"
import { nextPrime } from "./families/math/nextPrime.js"
import { numeralValue } from "./families/math/numeralValue.js"
import { palindromeNumber } from "./families/math/palindromeNumber.js"
import { pellNumber } from "./families/math/pellNumber.js"
import { perfectSquare } from "./families/math/perfectSquare.js"
import { permutationCount } from "./families/math/permutationCount.js"
import { power } from "./families/math/power.js"
import { primeFactorCount } from "./families/math/primeFactorCount.js"
import { properDivisorSum } from "./families/math/properDivisorSum.js"
import { reverseDigits } from "./families/math/reverseDigits.js"
import { roundedQuotient } from "./families/math/roundedQuotient.js"
import { setBitsLoop } from "./families/math/setBitsLoop.js"
import { smallestDigit } from "./families/math/smallestDigit.js"
import { smallestPrimeFactor } from "./families/math/smallestPrimeFactor.js"
import { sumOfCeilings } from "./families/math/sumOfCeilings.js"
import { sumOfRoots } from "./families/math/sumOfRoots.js"
import { totient } from "./families/math/totient.js"
import { triangularNumber } from "./families/math/triangularNumber.js"
import { tribonacci } from "./families/math/tribonacci.js"
import { clamp } from "./families/comparisons/clamp.js"
import { closerToTarget } from "./families/comparisons/closerToTarget.js"
import { countBeyondThreshold } from "./families/comparisons/countBeyondThreshold.js"
import { daysLeftInMonth } from "./families/comparisons/daysLeftInMonth.js"
import { discountTier } from "./families/comparisons/discountTier.js"
import { distance } from "./families/comparisons/distance.js"
import { divisibleBy } from "./families/comparisons/divisibleBy.js"
import { earlierTime } from "./families/comparisons/earlierTime.js"
import { extremeOfSeveral } from "./families/comparisons/extremeOfSeveral.js"
import { fizzBuzz } from "./families/comparisons/fizzBuzz.js"
import { gradeBand } from "./families/comparisons/gradeBand.js"
import { inRange } from "./families/comparisons/inRange.js"
import { incomeTax } from "./families/comparisons/incomeTax.js"
import { isAtLeast } from "./families/comparisons/isAtLeast.js"
import { isEven } from "./families/comparisons/isEven.js"
import { isLess } from "./families/comparisons/isLess.js"
import { isOdd } from "./families/comparisons/isOdd.js"
import { largestOfThree } from "./families/comparisons/largestOfThree.js"
import { leapYear } from "./families/comparisons/leapYear.js"
import { maxOfTwo } from "./families/comparisons/maxOfTwo.js"
import { medianOfThree } from "./families/comparisons/medianOfThree.js"
import { minOfTwo } from "./families/comparisons/minOfTwo.js"
import { nestedConditions } from "./families/comparisons/nestedConditions.js"
import { outsideBand } from "./families/comparisons/outsideBand.js"
import { overtimePay } from "./families/comparisons/overtimePay.js"
import { piecewiseLinear } from "./families/comparisons/piecewiseLinear.js"
import { pointInRectangle } from "./families/comparisons/pointInRectangle.js"
import { productEquals } from "./families/comparisons/productEquals.js"
import { quadrant } from "./families/comparisons/quadrant.js"
import { rectanglesOverlap } from "./families/comparisons/rectanglesOverlap.js"
import { ruleChain } from "./families/comparisons/ruleChain.js"
import { secondLargest as comparisonsSecondLargest } from "./families/comparisons/secondLargest.js"
import { shippingCost } from "./families/comparisons/shippingCost.js"
import { signedOrUnsignedLess } from "./families/comparisons/signedOrUnsignedLess.js"
import { smallestOfThree } from "./families/comparisons/smallestOfThree.js"
import { sumOfTwoLargest } from "./families/comparisons/sumOfTwoLargest.js"
import { threeInOrder } from "./families/comparisons/threeInOrder.js"
import { threeWayCompare } from "./families/comparisons/threeWayCompare.js"
import { ticketPrice } from "./families/comparisons/ticketPrice.js"
import { triangleKind } from "./families/comparisons/triangleKind.js"
import { triangleValid } from "./families/comparisons/triangleValid.js"
import { valueBySign } from "./families/comparisons/valueBySign.js"
import { addArrays } from "./families/memory/addArrays.js"
import { allEqual } from "./families/memory/allEqual.js"
import { alternatingSum as memoryAlternatingSum } from "./families/memory/alternatingSum.js"
import { argMax } from "./families/memory/argMax.js"
import { argMin } from "./families/memory/argMin.js"
import { arrayAverage } from "./families/memory/arrayAverage.js"
import { arraySum } from "./families/memory/arraySum.js"
import { bigEndianByte } from "./families/memory/bigEndianByte.js"
import { bitmapTest } from "./families/memory/bitmapTest.js"
import { bitmapUpdate } from "./families/memory/bitmapUpdate.js"
import { byteChecksum } from "./families/memory/byteChecksum.js"
import { bytesToWord } from "./families/memory/bytesToWord.js"
import { compareBlocks } from "./families/memory/compareBlocks.js"
import { compareStrings } from "./families/memory/compareStrings.js"
import { copyChecksum } from "./families/memory/copyChecksum.js"
import { countAbove } from "./families/memory/countAbove.js"
import { countAscents } from "./families/memory/countAscents.js"
import { countBelow } from "./families/memory/countBelow.js"
import { countDistinct } from "./families/memory/countDistinct.js"
import { countEqual } from "./families/memory/countEqual.js"
import { countEven } from "./families/memory/countEven.js"
import { countLetter } from "./families/memory/countLetter.js"
import { countNegative } from "./families/memory/countNegative.js"
import { countOdd } from "./families/memory/countOdd.js"
import { countVowels } from "./families/memory/countVowels.js"
import { countWords } from "./families/memory/countWords.js"
import { differenceArray } from "./families/memory/differenceArray.js"
import { dotProduct } from "./families/memory/dotProduct.js"
import { elementAt } from "./families/memory/elementAt.js"
import { everyOtherSum } from "./families/memory/everyOtherSum.js"
import { fillRange } from "./families/memory/fillRange.js"
import { firstMinusRest } from "./families/memory/firstMinusRest.js"
import { followIndices } from "./families/memory/followIndices.js"
import { gatherSum } from "./families/memory/gatherSum.js"
import { indexOfLetter } from "./families/memory/indexOfLetter.js"
import { isPalindrome } from "./families/memory/isPalindrome.js"
import { isSorted } from "./families/memory/isSorted.js"
import { largestStep } from "./families/memory/largestStep.js"
import { linkedListNode } from "./families/memory/linkedListNode.js"
import { linkedListSum } from "./families/memory/linkedListSum.js"
import { littleEndianByte } from "./families/memory/littleEndianByte.js"
import { matrixColumnSum } from "./families/memory/matrixColumnSum.js"
import { matrixElement } from "./families/memory/matrixElement.js"
import { matrixProductElement } from "./families/memory/matrixProductElement.js"
import { matrixRowSum } from "./families/memory/matrixRowSum.js"
import { matrixTrace } from "./families/memory/matrixTrace.js"
import { matrixVectorElement } from "./families/memory/matrixVectorElement.js"
import { maxElement } from "./families/memory/maxElement.js"
import { memsetWord } from "./families/memory/memsetWord.js"
import { minElement } from "./families/memory/minElement.js"
import { mostFrequent } from "./families/memory/mostFrequent.js"
import { narrowLoad } from "./families/memory/narrowLoad.js"
import { orderTotal } from "./families/memory/orderTotal.js"
import { packedStruct } from "./families/memory/packedStruct.js"
import { pairWithSum } from "./families/memory/pairWithSum.js"
import { parseInteger } from "./families/memory/parseInteger.js"
import { patchByte } from "./families/memory/patchByte.js"
import { pointStruct } from "./families/memory/pointStruct.js"
import { polynomialTable } from "./families/memory/polynomialTable.js"
import { prefixSum } from "./families/memory/prefixSum.js"
import { readModifyWrite } from "./families/memory/readModifyWrite.js"
import { recordLookup } from "./families/memory/recordLookup.js"
import { recurrenceTable } from "./families/memory/recurrenceTable.js"
import { reverseBytes } from "./families/memory/reverseBytes.js"
import { reverseInPlace } from "./families/memory/reverseInPlace.js"
import { reversePolish } from "./families/memory/reversePolish.js"
import { reversedStringByte } from "./families/memory/reversedStringByte.js"
import { ringBuffer } from "./families/memory/ringBuffer.js"
import { rollingHash } from "./families/memory/rollingHash.js"
import { rotateLeft } from "./families/memory/rotateLeft.js"
import { rotateRight } from "./families/memory/rotateRight.js"
import { runningMaximumSum } from "./families/memory/runningMaximumSum.js"
import { secondLargest as memorySecondLargest } from "./families/memory/secondLargest.js"
import { signedNarrowLoad } from "./families/memory/signedNarrowLoad.js"
import { sliceSum } from "./families/memory/sliceSum.js"
import { stackPops } from "./families/memory/stackPops.js"
import { storedDigit } from "./families/memory/storedDigit.js"
import { stringLength } from "./families/memory/stringLength.js"
import { sumOfEven } from "./families/memory/sumOfEven.js"
import { sumOfSquaredElements } from "./families/memory/sumOfSquaredElements.js"
import { sumOfStoredParts } from "./families/memory/sumOfStoredParts.js"
import { swapCells } from "./families/memory/swapCells.js"
import { swapElements } from "./families/memory/swapElements.js"
import { transposeElement } from "./families/memory/transposeElement.js"
import { truncatingStore } from "./families/memory/truncatingStore.js"
import { unalignedLoad } from "./families/memory/unalignedLoad.js"
import { updateThenSum } from "./families/memory/updateThenSum.js"
import { upperCase } from "./families/memory/upperCase.js"
import { valueSpread } from "./families/memory/valueSpread.js"
import { windowMaximumSum } from "./families/memory/windowMaximumSum.js"
import { xorOfElements } from "./families/memory/xorOfElements.js"
import { alternatingSum as loopsAlternatingSum } from "./families/loops/alternatingSum.js"
import { bouncingBall } from "./families/loops/bouncingBall.js"
import { countMultiples } from "./families/loops/countMultiples.js"
import { countPairs } from "./families/loops/countPairs.js"
import { countdownSum } from "./families/loops/countdownSum.js"
import { divideBySubtracting } from "./families/loops/divideBySubtracting.js"
import { divisionsUntilSmall } from "./families/loops/divisionsUntilSmall.js"
import { firstMatch } from "./families/loops/firstMatch.js"
import { launchCountdown } from "./families/loops/launchCountdown.js"
import { leakingTank } from "./families/loops/leakingTank.js"
import { loopBody } from "./families/loops/loopBody.js"
import { meetingCounters } from "./families/loops/meetingCounters.js"
import { multiplicationTableSum } from "./families/loops/multiplicationTableSum.js"
import { multiplyByAdding } from "./families/loops/multiplyByAdding.js"
import { multiplyUntilLimit } from "./families/loops/multiplyUntilLimit.js"
import { nestedCount } from "./families/loops/nestedCount.js"
import { plusMinusByDivisor } from "./families/loops/plusMinusByDivisor.js"
import { productOfRange } from "./families/loops/productOfRange.js"
import { repeatLinearStep } from "./families/loops/repeatLinearStep.js"
import { smallestAboveLimit } from "./families/loops/smallestAboveLimit.js"
import { stepLoop } from "./families/loops/stepLoop.js"
import { sumOfCubesRange } from "./families/loops/sumOfCubesRange.js"
import { sumOfEvenOrOdd } from "./families/loops/sumOfEvenOrOdd.js"
import { sumOfMultiples } from "./families/loops/sumOfMultiples.js"
import { sumOfQuotients } from "./families/loops/sumOfQuotients.js"
import { sumOfSquaresRange } from "./families/loops/sumOfSquaresRange.js"
import { sumRange } from "./families/loops/sumRange.js"
import { sumSkippingMultiples } from "./families/loops/sumSkippingMultiples.js"
import { sumToN } from "./families/loops/sumToN.js"
import { sumUntilLimit } from "./families/loops/sumUntilLimit.js"
import { termsToReach } from "./families/loops/termsToReach.js"
import { triangularLoops } from "./families/loops/triangularLoops.js"
import { ackermann } from "./families/functions/ackermann.js"
import { applicationSequence } from "./families/functions/applicationSequence.js"
import { applyTwice } from "./families/functions/applyTwice.js"
import { averageFunction } from "./families/functions/averageFunction.js"
import { calleeSavedRegisters } from "./families/functions/calleeSavedRegisters.js"
import { clampFunction } from "./families/functions/clampFunction.js"
import { combinedCalls } from "./families/functions/combinedCalls.js"
import { composeThree } from "./families/functions/composeThree.js"
import { countPrimesCall } from "./families/functions/countPrimesCall.js"
import { countdownDepth } from "./families/functions/countdownDepth.js"
import { cubeDifferenceCall } from "./families/functions/cubeDifferenceCall.js"
import { digitalRootCalls } from "./families/functions/digitalRootCalls.js"
import { fibonacciLike } from "./families/functions/fibonacciLike.js"
import { filterCount } from "./families/functions/filterCount.js"
import { foldArray } from "./families/functions/foldArray.js"
import { fourArgumentFunction } from "./families/functions/fourArgumentFunction.js"
import { functionPointer } from "./families/functions/functionPointer.js"
import { guardFunction } from "./families/functions/guardFunction.js"
import { hanoiTime } from "./families/functions/hanoiTime.js"
import { hofstadterFemaleMale } from "./families/functions/hofstadterFemaleMale.js"
import { hofstadterSequence } from "./families/functions/hofstadterSequence.js"
import { jumpTable } from "./families/functions/jumpTable.js"
import { lcmByGcd } from "./families/functions/lcmByGcd.js"
import { linearFunctionCall } from "./families/functions/linearFunctionCall.js"
import { loopCallSum } from "./families/functions/loopCallSum.js"
import { mapSum } from "./families/functions/mapSum.js"
import { maxHelper } from "./families/functions/maxHelper.js"
import { mccarthy91 } from "./families/functions/mccarthy91.js"
import { miniInterpreter } from "./families/functions/miniInterpreter.js"
import { mutualEvenOdd } from "./families/functions/mutualEvenOdd.js"
import { mutualRecursion } from "./families/functions/mutualRecursion.js"
import { nestedCalls as functionsNestedCalls } from "./families/functions/nestedCalls.js"
import { opcodeDispatch } from "./families/functions/opcodeDispatch.js"
import { polynomialDifference } from "./families/functions/polynomialDifference.js"
import { pushPopOrder } from "./families/functions/pushPopOrder.js"
import { recursiveArrayExtreme } from "./families/functions/recursiveArrayExtreme.js"
import { recursiveArrayReversal } from "./families/functions/recursiveArrayReversal.js"
import { recursiveArraySum } from "./families/functions/recursiveArraySum.js"
import { recursiveBinarySearch } from "./families/functions/recursiveBinarySearch.js"
import { recursiveBinomial } from "./families/functions/recursiveBinomial.js"
import { recursiveCatalan } from "./families/functions/recursiveCatalan.js"
import { recursiveCollatz } from "./families/functions/recursiveCollatz.js"
import { recursiveDigitCount } from "./families/functions/recursiveDigitCount.js"
import { recursiveDigitSum } from "./families/functions/recursiveDigitSum.js"
import { recursiveFactorial } from "./families/functions/recursiveFactorial.js"
import { recursiveFibonacci } from "./families/functions/recursiveFibonacci.js"
import { recursiveGcd } from "./families/functions/recursiveGcd.js"
import { recursiveGridPaths } from "./families/functions/recursiveGridPaths.js"
import { recursivePalindrome } from "./families/functions/recursivePalindrome.js"
import { recursivePeasant } from "./families/functions/recursivePeasant.js"
import { recursivePopcount } from "./families/functions/recursivePopcount.js"
import { recursivePower } from "./families/functions/recursivePower.js"
import { recursiveRangeSum } from "./families/functions/recursiveRangeSum.js"
import { recursiveReverseDigits } from "./families/functions/recursiveReverseDigits.js"
import { recursiveTribonacci } from "./families/functions/recursiveTribonacci.js"
import { repeatedApplication } from "./families/functions/repeatedApplication.js"
import { returnThroughStack } from "./families/functions/returnThroughStack.js"
import { rpnEvaluation } from "./families/functions/rpnEvaluation.js"
import { stackArguments } from "./families/functions/stackArguments.js"
import { stackFrameLocals } from "./families/functions/stackFrameLocals.js"
import { sumOfSquaresCall } from "./families/functions/sumOfSquaresCall.js"
import { swapByReference } from "./families/functions/swapByReference.js"
import { tailCall } from "./families/functions/tailCall.js"
import { threeArgumentFunction } from "./families/functions/threeArgumentFunction.js"
import { twoArgumentFunction } from "./families/functions/twoArgumentFunction.js"
import { bfsHops } from "./families/algorithms/bfsHops.js"
import { binaryGcd } from "./families/algorithms/binaryGcd.js"
import { binarySearch } from "./families/algorithms/binarySearch.js"
import { binarySearchProbes } from "./families/algorithms/binarySearchProbes.js"
import { bracketDepth } from "./families/algorithms/bracketDepth.js"
import { bstHeight } from "./families/algorithms/bstHeight.js"
import { bubbleSort } from "./families/algorithms/bubbleSort.js"
import { cellularAutomaton } from "./families/algorithms/cellularAutomaton.js"
import { coinChangeFewest } from "./families/algorithms/coinChangeFewest.js"
import { coinChangeWays } from "./families/algorithms/coinChangeWays.js"
import { componentCount } from "./families/algorithms/componentCount.js"
import { countingSort } from "./families/algorithms/countingSort.js"
import { dijkstra } from "./families/algorithms/dijkstra.js"
import { dutchFlag } from "./families/algorithms/dutchFlag.js"
import { editDistance } from "./families/algorithms/editDistance.js"
import { fibonacciMatrix } from "./families/algorithms/fibonacciMatrix.js"
import { floydCycle } from "./families/algorithms/floydCycle.js"
import { heapSort } from "./families/algorithms/heapSort.js"
import { insertionSort } from "./families/algorithms/insertionSort.js"
import { inversionCount } from "./families/algorithms/inversionCount.js"
import { josephus } from "./families/algorithms/josephus.js"
import { knapsack } from "./families/algorithms/knapsack.js"
import { lcg } from "./families/algorithms/lcg.js"
import { linearSearch } from "./families/algorithms/linearSearch.js"
import { lomutoPartition } from "./families/algorithms/lomutoPartition.js"
import { longestCommonSubsequence } from "./families/algorithms/longestCommonSubsequence.js"
import { longestIncreasingSubsequence } from "./families/algorithms/longestIncreasingSubsequence.js"
import { lowerBound } from "./families/algorithms/lowerBound.js"
import { majorityElement } from "./families/algorithms/majorityElement.js"
import { maximumSubarray } from "./families/algorithms/maximumSubarray.js"
import { mergeSort } from "./families/algorithms/mergeSort.js"
import { nextPermutation } from "./families/algorithms/nextPermutation.js"
import { pairSumCount } from "./families/algorithms/pairSumCount.js"
import { pairSumExists } from "./families/algorithms/pairSumExists.js"
import { pathExists } from "./families/algorithms/pathExists.js"
import { quickSort } from "./families/algorithms/quickSort.js"
import { quickselect } from "./families/algorithms/quickselect.js"
import { reachableCount } from "./families/algorithms/reachableCount.js"
import { runLength } from "./families/algorithms/runLength.js"
import { selectionSort } from "./families/algorithms/selectionSort.js"
import { sieveCount } from "./families/algorithms/sieveCount.js"
import { subsetCount } from "./families/algorithms/subsetCount.js"
import { subsetSum } from "./families/algorithms/subsetSum.js"
import { topologicalPlace } from "./families/algorithms/topologicalPlace.js"
import { treePathSum } from "./families/algorithms/treePathSum.js"
import { xorshift } from "./families/algorithms/xorshift.js"
import { atomicCounter } from "./families/concurrency/atomicCounter.js"
import { atomicFold } from "./families/concurrency/atomicFold.js"
import { barrierNeighbours } from "./families/concurrency/barrierNeighbours.js"
import { bitMarks } from "./families/concurrency/bitMarks.js"
import { boundedBuffer } from "./families/concurrency/boundedBuffer.js"
import { casUpdate } from "./families/concurrency/casUpdate.js"
import { countdownLatch } from "./families/concurrency/countdownLatch.js"
import { fanIn } from "./families/concurrency/fanIn.js"
import { flagBits } from "./families/concurrency/flagBits.js"
import { parallelMap } from "./families/concurrency/parallelMap.js"
import { parallelReduce } from "./families/concurrency/parallelReduce.js"
import { peterson } from "./families/concurrency/peterson.js"
import { pingPong } from "./families/concurrency/pingPong.js"
import { pipeline } from "./families/concurrency/pipeline.js"
import { producerConsumer } from "./families/concurrency/producerConsumer.js"
import { requestResponse } from "./families/concurrency/requestResponse.js"
import { sharedRange } from "./families/concurrency/sharedRange.js"
import { sleepElapsed } from "./families/concurrency/sleepElapsed.js"
import { spawnWorker } from "./families/concurrency/spawnWorker.js"
import { spinLock } from "./families/concurrency/spinLock.js"
import { swapChain } from "./families/concurrency/swapChain.js"
import { threadIds } from "./families/concurrency/threadIds.js"
import { ticketSum } from "./families/concurrency/ticketSum.js"
import { tokenRing } from "./families/concurrency/tokenRing.js"
import { accessInside } from "./families/security/accessInside.js"
import { assertedIndex } from "./families/security/assertedIndex.js"
import { assertedOrder } from "./families/security/assertedOrder.js"
import { assertedWithdrawal } from "./families/security/assertedWithdrawal.js"
import { boundsCheck } from "./families/security/boundsCheck.js"
import { capabilityLoad } from "./families/security/capabilityLoad.js"
import { capabilityPointer } from "./families/security/capabilityPointer.js"
import { capabilityRestrict } from "./families/security/capabilityRestrict.js"
import { capabilitySlice } from "./families/security/capabilitySlice.js"
import { checkedAdd } from "./families/security/checkedAdd.js"
import { checksumVerify } from "./families/security/checksumVerify.js"
import { constantTimeEqual } from "./families/security/constantTimeEqual.js"
import { constantTimeSelect } from "./families/security/constantTimeSelect.js"
import { inputValidation } from "./families/security/inputValidation.js"
import { lineLength } from "./families/security/lineLength.js"
import { maskedPrint } from "./families/security/maskedPrint.js"
import { mismatchCount } from "./families/security/mismatchCount.js"
import { numberFromInput } from "./families/security/numberFromInput.js"
import { oneTimePad } from "./families/security/oneTimePad.js"
import { overflows } from "./families/security/overflows.js"
import { permissionChange } from "./families/security/permissionChange.js"
import { pinAttempts } from "./families/security/pinAttempts.js"
import { roleMask } from "./families/security/roleMask.js"
import { roleQuota } from "./families/security/roleQuota.js"
import { sanitizeQuery } from "./families/security/sanitizeQuery.js"
import { saturate } from "./families/security/saturate.js"
import { secretSharing } from "./families/security/secretSharing.js"
import { secureZero } from "./families/security/secureZero.js"
import { stackCanary } from "./families/security/stackCanary.js"
import { taintFlow } from "./families/security/taintFlow.js"
import { taintedCount } from "./families/security/taintedCount.js"
import { taintedIndex } from "./families/security/taintedIndex.js"
import { tokenBucket } from "./families/security/tokenBucket.js"
import { adler32 } from "./families/crypto/adler32.js"
import { aes128Block } from "./families/crypto/aes128Block.js"
import { aesGcmOpen } from "./families/crypto/aesGcmOpen.js"
import { aesGcmSeal } from "./families/crypto/aesGcmSeal.js"
import { affineCipher } from "./families/crypto/affineCipher.js"
import { caesarLetter } from "./families/crypto/caesarLetter.js"
import { crc16 } from "./families/crypto/crc16.js"
import { crc32Checksum } from "./families/crypto/crc32Checksum.js"
import { crc8 } from "./families/crypto/crc8.js"
import { diffieHellman } from "./families/crypto/diffieHellman.js"
import { djb2 } from "./families/crypto/djb2.js"
import { feistelToy } from "./families/crypto/feistelToy.js"
import { fletcher16 } from "./families/crypto/fletcher16.js"
import { fnv1a } from "./families/crypto/fnv1a.js"
import { hmacTag } from "./families/crypto/hmacTag.js"
import { hmacVerify } from "./families/crypto/hmacVerify.js"
import { luhnDigit } from "./families/crypto/luhnDigit.js"
import { luhnValid } from "./families/crypto/luhnValid.js"
import { modularPower as cryptoModularPower } from "./families/crypto/modularPower.js"
import { pbkdf2Key } from "./families/crypto/pbkdf2Key.js"
import { quarterRound } from "./families/crypto/quarterRound.js"
import { rsaToy } from "./families/crypto/rsaToy.js"
import { sha3Digest } from "./families/crypto/sha3Digest.js"
import { shaDigest } from "./families/crypto/shaDigest.js"
import { shaSigma } from "./families/crypto/shaSigma.js"
import { vigenereLetter } from "./families/crypto/vigenereLetter.js"
import { xorCipher } from "./families/crypto/xorCipher.js"
import { xtea } from "./families/crypto/xtea.js"
import type { Family } from "./dsl/Family.js"

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
  sumOfTwoSquares,
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
  and,
  not,
  or,
  xor,
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
  geometricSeries,
  gcd,
  growthSteps,
  integerCubeRoot,
  integerRoot,
  integerSquareRoot,
  isPrime,
  largerFraction,
  largestDigit,
  largestPrimeFactor,
  lcm,
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
  countMultiples,
  countPairs,
  countdownSum,
  divideBySubtracting,
  divisionsUntilSmall,
  firstMatch,
  launchCountdown,
  leakingTank,
  loopBody,
  meetingCounters,
  multiplicationTableSum,
  multiplyByAdding,
  multiplyUntilLimit,
  nestedCount,
  plusMinusByDivisor,
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
  parallelMap,
  parallelReduce,
  peterson,
  pingPong,
  pipeline,
  producerConsumer,
  requestResponse,
  sharedRange,
  sleepElapsed,
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
  inputValidation,
  lineLength,
  maskedPrint,
  mismatchCount,
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
  caesarLetter,
  crc16,
  crc32Checksum,
  crc8,
  diffieHellman,
  djb2,
  feistelToy,
  fletcher16,
  fnv1a,
  hmacTag,
  hmacVerify,
  luhnDigit,
  luhnValid,
  cryptoModularPower,
  pbkdf2Key,
  quarterRound,
  rsaToy,
  sha3Digest,
  shaDigest,
  shaSigma,
  vigenereLetter,
  xorCipher,
  xtea,
]
