package kanal.bench.ceiling;

import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.ProtocolKeyword;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// A recorded command, ready to be asked again in the name of another citizen.
final class Replay {
  /// Stands where the conversation's name stood: no text holds it.
  private static final String ID = "\u0001";

  private final Name name;
  private final List<String> words;

  /// A command's name as Lettuce wants it.
  private record Name(String text) implements ProtocolKeyword {
    @Override
    public byte[] getBytes() {
      return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private Replay(Name name, List<String> words) {
    this.name = name;
    this.words = words;
  }

  static Replay of(List<String> command, RecordedTurn turn) {
    var name = command.getFirst().toUpperCase(Locale.ROOT);
    return new Replay(
        new Name(name),
        command.stream().skip(1).map(word -> word.replace(turn.conversation(), ID)).toList());
  }

  ProtocolKeyword name() {
    return name;
  }

  CommandArgs<String, String> arguments(String id) {
    var arguments = new CommandArgs<>(StringCodec.UTF8);
    for (var word : words) {
      arguments.add(word.indexOf(ID.charAt(0)) < 0 ? word : word.replace(ID, id));
    }
    return arguments;
  }
}
