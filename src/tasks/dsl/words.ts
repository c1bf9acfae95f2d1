/** Common English words. None is the beginning of another, so that it is clear where one ends, also without blanks. */
export const WORDS: ReadonlyArray<string> = [
  "apple bread cabin dance eagle fancy giant happy igloo jolly knife lemon mango noble ocean piano queen river",
  "sugar table umbrella violin window yellow zebra amber basket candle desert engine flower garden harbor",
  "island jacket kitten ladder magnet needle orange pepper quiet rocket silver ticket uncle velvet wagon yogurt",
  "button castle donkey famous golden hammer insect jungle kernel letter monkey number office pencil quartz",
  "ribbon spider tunnel useful valley winter anchor bridge circle dragon empty forest guitar helmet icicle",
  "joyful kettle lizard mirror nature oyster parrot quiver rabbit saddle turtle unique voyage wizard branch",
  "copper dinner effort finger gather hollow idea jewel koala lucky museum nephew olive planet quick rapid",
  "summer thunder upper vivid whisper yard zigzag bottle cherry dollar fabric glass hidden ink juice kite lamp",
  "meadow north onion paper quilt robin sheep tiger urban vapor water yawn bacon camel daisy elbow fence grape",
  "honey ivory jazz kiwi laser maple night opera pearl query rodeo salad tulip",
].flatMap((line) => line.split(" "))
