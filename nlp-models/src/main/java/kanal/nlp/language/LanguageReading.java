package kanal.nlp.language;

import kanal.bot.message.Language;

/// The likeliest language of a message, and how clear that is.
///
/// @param margin how many times likelier than the next one, as a natural logarithm for each word
/// @param words how many words were looked at
/// @param smallWords how many of them are small words of that language
/// @param indonesianSmallWords how many are Indonesian ones
record LanguageReading(
    Language language, double margin, int words, int smallWords, int indonesianSmallWords) {}
