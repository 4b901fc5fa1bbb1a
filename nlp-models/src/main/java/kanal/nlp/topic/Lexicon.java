package kanal.nlp.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kanal.nlp.text.Form;
import kanal.nlp.text.Knowledge;
import kanal.nlp.text.Message;

/// Words and phrases that speak for a topic, found by their stems.
public final class Lexicon {
  private final Map<String, List<String>> phrases;
  private final Map<String, List<String>> topicsByPhrase = new LinkedHashMap<>();
  private final Map<String, Integer> longestByFirst = new LinkedHashMap<>();
  private final Knowledge<Beginning> beginnings = new Knowledge<>(this::beginning);

  /// @param phrases by topic, as a citizen would write them
  public Lexicon(Map<String, List<String>> phrases) {
    this.phrases = new TreeMap<>(phrases);
    this.phrases.forEach((topic, list) -> list.forEach(phrase -> add(topic, phrase)));
  }

  /// This and more words.
  public Lexicon with(Map<String, List<String>> more) {
    var all = new TreeMap<>(phrases);
    more.forEach((topic, words) ->
        all.merge(
            topic,
            words,
            (known, added) -> Stream.concat(known.stream(), added.stream()).toList()));
    return new Lexicon(all);
  }

  /// By topic, in alphabetical order.
  public Map<String, List<String>> phrases() {
    return phrases;
  }

  /// One phrase found in a message.
  record Hit(String topic, int first, int last) {}

  /// What begins with a word.
  ///
  /// @param topics those that the word alone speaks for
  /// @param longest how many words the longest phrase has, 0 when there is none
  private record Beginning(List<String> topics, int longest) {}

  private Beginning beginning(Form form) {
    var stem = Term.of(form).stem();
    return new Beginning(
        topicsByPhrase.getOrDefault(stem, List.of()), longestByFirst.getOrDefault(stem, 0));
  }

  List<Hit> find(Term[] terms) {
    var hits = new ArrayList<Hit>();
    for (int first = 0; first < terms.length; first++) {
      var beginning = beginnings.of(terms[first].form());
      for (var topic : beginning.topics()) {
        hits.add(new Hit(topic, first, first));
      }
      int end = Math.min(first + beginning.longest(), terms.length);
      String phrase = terms[first].stem();
      for (int last = first + 1; last < end; last++) {
        phrase = phrase + ' ' + terms[last].stem();
        for (var topic : topicsByPhrase.getOrDefault(phrase, List.of())) {
          hits.add(new Hit(topic, first, last));
        }
      }
    }
    return hits;
  }

  private void add(String topic, String phrase) {
    var words = Message.of(phrase).words();
    if (words.isEmpty()) {
      return;
    }
    var stemmed = words.stream().map(word -> Stems.of(word.normal())).toList();
    var topics =
        topicsByPhrase.computeIfAbsent(String.join(" ", stemmed), any -> new ArrayList<>());
    if (!topics.contains(topic)) {
      topics.add(topic);
    }
    longestByFirst.merge(stemmed.getFirst(), stemmed.size(), Math::max);
  }
}
