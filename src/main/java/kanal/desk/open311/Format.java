package kanal.desk.open311;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The two forms of every answer.
enum Format {
  JSON("application/json;charset=utf-8") {
    @Override
    byte[] write(Shown shown) {
      var body = shown.item().isEmpty() ? shown.things().getFirst() : shown.things();
      return MAPPER.writeValueAsBytes(body);
    }
  },
  XML("text/xml;charset=utf-8") {
    @Override
    byte[] write(Shown shown) {
      var out = new ByteArrayOutputStream();
      try {
        var writer =
            XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        if (shown.item().isEmpty()) {
          element(writer, shown.root(), shown.things().getFirst());
        } else {
          elements(writer, shown.root(), shown.item(), shown.things());
        }
        writer.writeEndDocument();
        writer.close();
        return out.toByteArray();
      } catch (XMLStreamException e) {
        throw new IllegalStateException("an answer cannot be XML", e);
      }
    }
  };

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final String type;

  Format(String type) {
    this.type = type;
  }

  abstract byte[] write(Shown shown);

  String type() {
    return type;
  }

  private static void elements(XMLStreamWriter writer, String name, String item, List<?> things)
      throws XMLStreamException {
    writer.writeStartElement(name);
    for (var thing : things) {
      element(writer, item, thing);
    }
    writer.writeEndElement();
  }

  private static void element(XMLStreamWriter writer, String name, @Nullable Object value)
      throws XMLStreamException {
    switch (value) {
      case null -> writer.writeEmptyElement(name);
      case Map<?, ?> thing -> {
        writer.writeStartElement(name);
        for (var entry : thing.entrySet()) {
          element(writer, String.valueOf(entry.getKey()), entry.getValue());
        }
        writer.writeEndElement();
      }
      // The standard names a list in the plural and what is in it in the singular.
      case List<?> list -> elements(writer, name, name.substring(0, name.length() - 1), list);
      default -> {
        writer.writeStartElement(name);
        writer.writeCharacters(legible(value.toString()));
        writer.writeEndElement();
      }
    }
  }

  /// XML 1.0 has no place for some signs, not even escaped.
  private static String legible(String text) {
    return text.codePoints()
        .map(sign -> allowed(sign) ? sign : '\uFFFD')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean allowed(int sign) {
    return sign == '\n'
        || sign == '\t'
        || sign == '\r'
        || (sign >= ' ' && !(sign >= 0xD800 && sign <= 0xDFFF) && sign != 0xFFFE && sign != 0xFFFF);
  }
}
