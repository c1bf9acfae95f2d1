import { family, int } from "../../dsl/index.js"
import { falling, lookUp, raising, rising, withoutBranches } from "./_shared/bands.js"

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
    age: int(1, 95),
    child: int(2, 4),
    youth: int(6, 9),
    adult: int(15, 30),
    senior: int(10, 13),
    from: int(60, 70),
  },
  prompt: [
    "<what>the ticket price at age {age}: under 6: {child} dollars, 6 to 17: {youth} dollars, 18 or more: {adult} dollars, but {from} and over: {senior} dollars",
    "<find>the entrance fee of a visitor aged {age}: {child} dollars below age 6, {youth} from age 6, {adult} from age 18, and {senior} from age {from} on",
    "a zoo charges {child} for children under 6, {youth} for those from 6 to 17, {adult} for adults and {senior} for anyone aged {from} or more. How much does someone aged {age} pay?",
    "how much is the ticket for a {age}-year-old if it costs {child} up to age 5, {youth} up to age 17, {senior} from age {from}, and {adult} for all others",
    "!ticket(age={age}): under 6 -> {child}, under 18 -> {youth}, under {from} -> {adult}, else {senior}",
    "if age {age} is under 6 return {child}, else if under 18 {youth}, else if under {from} {adult}, otherwise {senior}",
  ],
  answer: (v) => lookUp(v.age, prices(v)),
  programs: [
    (v) => rising(v.age, prices(v)),
    (v) => falling(v.age, prices(v)),
    (v) => raising(v.age, prices(v)),
    (v) => withoutBranches(v.age, prices(v)),
  ],
})
