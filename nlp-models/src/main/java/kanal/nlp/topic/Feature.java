package kanal.nlp.topic;

/// Something a message has, and the words it was seen in.
record Feature(String key, int first, int last) {}
