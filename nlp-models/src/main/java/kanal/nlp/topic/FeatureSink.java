package kanal.nlp.topic;

/// Takes what a message has, with the words it was seen in.
interface FeatureSink {
  void word(Term term, int at);

  void stem(Term term, int at);

  void prefix(String prefix, int at);

  /// @param at the second word
  void pair(Term first, Term second, int at);

  /// A word or phrase of a topic's lexicon.
  void lexical(String topic, int first, int last);
}
