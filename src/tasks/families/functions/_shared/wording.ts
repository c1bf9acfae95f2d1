/** Before an imperative that itself says "write", where "write a program to" would double it. */
export const please =
  "[|please |can you |could you |would you |i want you to |i need you to |i'd like you to |now |go ahead and |your task is to |let's |help me ]"
