package kanal.intake;

import java.util.List;
import kanal.desk.similar.Words;
import kanal.nlp.text.Message;
import kanal.nlp.text.Word;
import kanal.nlp.topic.Stems;

/// Words as messages are read: abbreviations written out, and "rusaknya" beside "kerusakan".
public final class StemmedWords implements Words {
  @Override
  public List<String> in(String text) {
    return Message.of(text).words().stream().map(Word::normal).toList();
  }

  @Override
  public String stem(String word) {
    return Stems.of(word);
  }
}
