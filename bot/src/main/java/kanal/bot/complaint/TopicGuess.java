package kanal.bot.complaint;

/// A topic and how sure the classifier is of it, between 0 and 1.
public record TopicGuess(String code, double confidence) {}
