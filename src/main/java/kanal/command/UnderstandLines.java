package kanal.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kanal.nlp.KanalReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Answers JSON lines with JSON lines, one for one, as they come.
///
/// A line that cannot be read is answered on its place with what is wrong with it; none of its
/// words is repeated.
final class UnderstandLines {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// ISO 8601 with an offset as `Z`, `+07:00`, `+0700` or `+07`, and with a zone's name in brackets
  /// for who has one.
  private static final DateTimeFormatter RECEIVED =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XXXX][X]")
          .appendPattern("['['VV']']")
          .toFormatter(Locale.ROOT);

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final KanalReader reader;

  UnderstandLines(KanalReader reader) {
    this.reader = reader;
  }

  /// Goes on until the end of the input.
  ///
  /// @return how many lines could not be read
  int answer(Reader input, Writer output) throws IOException {
    var lines = new BufferedReader(input);
    int bad = 0;
    boolean first = true;
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      try {
        output.write(answer(first ? withoutMark(line) : line));
      } catch (BadLine unreadable) {
        bad++;
        output.write(JSON.writeValueAsString(unreadable.answer()));
      }
      output.write('\n');
      first = false;
      // who waits for an answer gets it; who sends many gets them in large pieces
      if (!lines.ready()) {
        output.flush();
      }
    }
    output.flush();
    return bad;
  }

  private String answer(String line) throws BadLine {
    var message = parsed(line);
    var id = Optional.ofNullable(message.get("id")).filter(JsonNode::isValueNode);
    if (!message.isObject()) {
      throw new BadLine(id, "not a JSON object");
    }
    if (id.isEmpty()) {
      throw new BadLine(id, "\"id\" is missing");
    }
    var text = string(message, id, "text");
    var received = received(id, string(message, id, "received"));
    return JSON.writeValueAsString(
        UnderstandAnswer.of(id.get(), text, reader.read(text, received)));
  }

  private static JsonNode parsed(String line) throws BadLine {
    try {
      return JSON.readTree(line);
    } catch (JacksonException _) {
      // its message quotes the line
      throw new BadLine(Optional.empty(), "not JSON");
    }
  }

  private static String string(JsonNode message, Optional<JsonNode> id, String name)
      throws BadLine {
    var value = message.get(name);
    if (value == null || !value.isString()) {
      throw new BadLine(id, "\"" + name + "\" is missing or is no string");
    }
    return value.stringValue();
  }

  private static ZonedDateTime received(Optional<JsonNode> id, String written) throws BadLine {
    try {
      return ZonedDateTime.parse(written, RECEIVED);
    } catch (DateTimeParseException _) {
      throw new BadLine(id, "\"received\" is no ISO 8601 date and time with a zone");
    }
  }

  private static String withoutMark(String line) {
    return line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
  }

  private static final class BadLine extends Exception {
    private final transient Optional<JsonNode> id;
    private final String reason;

    BadLine(Optional<JsonNode> id, String reason) {
      super(reason);
      this.id = id;
      this.reason = reason;
    }

    Map<String, Object> answer() {
      var answer = new LinkedHashMap<String, Object>();
      id.ifPresent(known -> answer.put("id", known));
      answer.put("error", reason);
      return answer;
    }
  }
}
