import { by, edged, family, int } from "../../dsl/index.js"
import { falling, lookUp, raising, rising } from "./_shared/bands.js"
import { decisive } from "./_shared/inputs.js"

interface Prices {
  readonly child: number
  readonly youth: number
  readonly adult: number
  readonly senior: number
  readonly from: number
}

const prices = ({ adult, child, from, senior, youth }: Prices) => ({
  limits: [6, 18, from],
  values: [child, youth, adult, senior],
})

export const ticketPrice = family({
  id: "comparisons/ticket_price",
  level: 2,
  parameters: {
    child: int(2, 4),
    youth: int(6, 9),
    adult: int(15, 30),
    senior: int(10, 13),
    from: int(60, 70),
    age: edged(int(1, 95), [6, 18, ({ from }: Prices) => from, 5, 17, ({ from }: Prices) => from - 1, 2, 3]),
  },
  prompt: [
    "<what>the ticket price at age {age}: under 6: {child} dollars, 6 to 17: {youth} dollars, 18 or more: {adult} dollars, but {from} and over: {senior} dollars",
    "<find>the entrance fee of a visitor aged {age}: {child} dollars below age 6, {youth} from age 6, {adult} from age 18, and {senior} from age {from} on",
    "a zoo charges {child} for children under 6, {youth} for those from 6 to 17, {adult} for adults and {senior} for anyone aged {from} or more. How much does someone aged {age} pay?",
    "how much is the ticket for {age:article} {age}-year-old if it costs {child} up to age 5, {youth} up to age 17, {senior} from age {from}, and {adult} for all others",
    "!ticket(age={age}): under 6 -> {child}, under 18 -> {youth}, under {from} -> {adult}, else {senior}",
    by(
      "from below",
      "if an age of {age} is under 6 return {child}, else if it is under 18 return {youth}, else if it is under {from} return {adult}, otherwise return {senior}",
    ),
  ],
  formats: { article: (age: number) => (/^(?:8|11$|18$)/.test(String(age)) ? "an" : "a") },
  cases: { "just old enough, or not yet": ({ age, from }) => [5, 6, 17, 18, from - 1, from].includes(age) },
  answer: (v) => lookUp(v.age, prices(v)),
  asFunction: {
    inputs: ["age"],
    names: { age: "n" },
    domains: { age: decisive(({ from }: Prices) => [5, 6, 17, 18, from - 1, from], 0, 110) },
    prompt: [
      "<what>the ticket price at age {age}: under 6: {child} dollars, 6 to 17: {youth} dollars, 18 or more: {adult} dollars, but {from} and over: {senior} dollars",
      "<find>the entrance fee of a visitor aged {age}: {child} dollars below age 6, {youth} from age 6, {adult} from age 18, and {senior} from age {from} on",
      "a zoo charges {child} for children under 6, {youth} for those from 6 to 17, {adult} for adults and {senior} for anyone aged {from} or more. How much does someone aged {age} pay?",
      "!ticket(age={age}): under 6 -> {child}, under 18 -> {youth}, under {from} -> {adult}, else {senior}",
      by(
        "from below",
        "if an age of {age} is under 6 return {child}, else if it is under 18 return {youth}, else if it is under {from} return {adult}, otherwise return {senior}",
      ),
    ],
    programs: [
      { follows: "from below", program: ({ age, ...others }) => rising(age, prices(others as Prices)) },
      ({ age, ...others }) => falling(age, prices(others as Prices)),
      { follows: "from below", program: ({ age, ...others }) => raising(age, prices(others as Prices)) },
    ],
  },
  programs: [
    { follows: "from below", program: (v) => rising(v.age, prices(v)) },
    (v) => falling(v.age, prices(v)),
    { follows: "from below", program: (v) => raising(v.age, prices(v)) },
  ],
})
