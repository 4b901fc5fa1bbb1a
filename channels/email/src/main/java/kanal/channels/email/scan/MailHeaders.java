package kanal.channels.email.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The headers of a mail or of one of its parts, unfolded, still encoded.
public final class MailHeaders {
  private final List<Field> fields;

  private MailHeaders(List<Field> fields) {
    this.fields = List.copyOf(fields);
  }

  private record Field(String name, String value) {}

  /// Reads a header block; lines that are no header are passed over.
  static MailHeaders in(String block) {
    var fields = new ArrayList<Field>();
    var name = "";
    var value = new StringBuilder();
    for (var line : block.split("\r?\n", -1)) {
      var folded = !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
      if (folded) {
        value.append(line);
        continue;
      }
      keep(fields, name, value);
      value.setLength(0);
      var colon = line.indexOf(':');
      name = colon > 0 ? line.substring(0, colon).strip() : "";
      value.append(line, colon + 1, line.length());
    }
    keep(fields, name, value);
    return new MailHeaders(fields);
  }

  private static void keep(List<Field> fields, String name, StringBuilder value) {
    if (!name.isEmpty()) {
      fields.add(new Field(name, value.toString().strip()));
    }
  }

  /// Every value of a header, in order.
  public List<String> all(String name) {
    return fields.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(Field::value)
        .toList();
  }

  /// The first value of a header.
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /// Whether any header's name begins so.
  public boolean anyBeginsWith(String prefix) {
    return fields.stream()
        .anyMatch(field -> field.name().regionMatches(true, 0, prefix, 0, prefix.length()));
  }

  /// A header that has parameters, such as `Content-Type`.
  public Optional<Parameterized> parameterized(String name) {
    return first(name).map(Parameterized::of);
  }

  @Override
  public String toString() {
    return "MailHeaders[" + fields.size() + "]";
  }
}
