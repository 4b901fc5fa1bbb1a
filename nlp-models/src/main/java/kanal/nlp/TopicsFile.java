package kanal.nlp;

import java.util.Optional;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.Topics;
import kanal.nlp.text.WordList;

/// The list of topics, `topics.tsv` on the class path.
public final class TopicsFile {
  private TopicsFile() {}

  public static Topics load() {
    return new Topics(
        WordList.load("/kanal/nlp/topics.tsv").stream()
            .map(Topic::parse)
            .flatMap(Optional::stream)
            .toList());
  }
}
