package kanal.nlp.topic;

/// Takes what a message has, with the words it was seen in.
interface FeatureSink {
  void word(String normal, int at);

  void stem(String stem, int at);

  void prefix(String prefix, int at);

  /// @param at the second word
  void pair(String first, String second, int at);

  /// A word or phrase of a topic's lexicon.
  void lexical(String topic, int first, int last);
}
