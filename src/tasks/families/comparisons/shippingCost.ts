import { edged, family, int, mapped } from "../../dsl/index.js"
import { type Bands, falling, lookUp, raising, rising } from "./_shared/bands.js"
import { decisive } from "./_shared/inputs.js"

/** What is counted is the first price and the first limit; the other steps are drawn. */
const tariff = mapped(int(0, 9 * 60 - 1), (n, draws): Bands => {
  const tiers = 2 + draws.below(3)
  const limits = [100 + 10 * Math.floor(n / 9)]
  const values = [2 + (n % 9)]
  for (let t = 0; t < tiers; t++) {
    values.push(values[t]! + 2 + draws.below(9))
    if (t + 1 < tiers) limits.push(limits[t]! + 50 * (2 + draws.below(30)))
  }
  return { limits, values }
})

/** In the table a parcel may weigh as much as the limit. */
const exclusive = ({ limits, values }: Bands): Bands => ({ limits: limits.map((limit) => limit + 1), values })

export const shippingCost = family({
  id: "comparisons/shipping_cost",
  level: 2,
  parameters: {
    tariff,
    weight: edged(int(20, 3000), [
      ({ tariff }: { tariff: Bands }) => tariff.limits[0]!,
      ({ tariff }: { tariff: Bands }) => tariff.limits[1]!,
    ]),
  },
  prompt: [
    "<what>the [shipping cost|postage] for a parcel of {weight} g: {tariff:rows}",
    "<find>the [shipping|delivery] price of {weight} grams by this table: {tariff:rows}",
    "my parcel weighs {weight} g, and the post office charges by weight: {tariff:rows}. What do I pay?",
    "how much does it cost to send {weight} grams if postage is {tariff:prices}",
    "!shipping({weight} g): {tariff:rows}",
  ],
  formats: {
    rows: ({ limits, values }: Bands) =>
      limits.map((limit, n) => `up to and including ${limit} g: ${values[n]} dollars`).join(", ") +
      `, heavier: ${values[limits.length]} dollars`,
    prices: ({ limits, values }: Bands) =>
      limits.map((limit, n) => `${values[n]} dollars up to ${limit} g (inclusive)`).join(", ") +
      ` and ${values[limits.length]} dollars above that`,
  },
  cases: { "just at a limit": ({ tariff, weight }) => tariff.limits.includes(weight) },
  answer: ({ tariff, weight }) => lookUp(weight, exclusive(tariff)),
  asFunction: {
    inputs: ["weight"],
    names: { weight: "w" },
    domains: {
      weight: decisive(
        ({ tariff }: { tariff: Bands }) => tariff.limits.flatMap((limit) => [limit, limit + 1]),
        1,
        5000,
      ),
    },
  },
  programs: [
    { general: ({ tariff, weight }) => rising(weight, exclusive(tariff)) },
    { general: ({ tariff, weight }) => falling(weight, exclusive(tariff)) },
    { general: ({ tariff, weight }) => raising(weight, exclusive(tariff)) },
  ],
})
