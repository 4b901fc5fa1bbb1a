package kanal.channels.sms.twilio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.twilio.rest.api.v2010.account.Message;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A citizen's message as Twilio's list has it, under the names of the webhook's parameters.
record ListedMessage(Map<String, String> fields) {
  private static final String SENT = "DateSent";
  private static final String FILES = "NumMedia";

  // UTF-8 has no form for half of a surrogate pair, JSON's escapes have
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  ListedMessage {
    fields = Map.copyOf(fields);
  }

  static ListedMessage of(Message message) {
    var fields = new HashMap<String, String>();
    fields.put("MessageSid", message.getSid());
    fields.put("From", message.getFrom() == null ? "" : message.getFrom().getEndpoint());
    fields.put("To", Optional.ofNullable(message.getTo()).orElse(""));
    fields.put("Body", Optional.ofNullable(message.getBody()).orElse(""));
    fields.put(FILES, Optional.ofNullable(message.getNumMedia()).orElse("0"));
    if (message.getDateSent() != null) {
      fields.put(SENT, message.getDateSent().toInstant().toString());
    }
    return new ListedMessage(fields);
  }

  /// What `bytes` wrote.
  static ListedMessage read(byte[] bytes) throws IOException {
    return new ListedMessage(JSON.readValue(bytes, new TypeReference<Map<String, String>>() {}));
  }

  /// All of it, the same for the same message.
  byte[] bytes() {
    try {
      return JSON.writeValueAsBytes(new TreeMap<>(fields));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts cannot be written as JSON", e);
    }
  }

  String sid() {
    return text("MessageSid");
  }

  /// The number of ours that it went to.
  String to() {
    return text("To");
  }

  boolean hasFiles() {
    return !text(FILES).equals("0");
  }

  Instant sentAt(InstantSource clock) {
    return fields.containsKey(SENT) ? Instant.parse(text(SENT)) : clock.instant();
  }

  private String text(String name) {
    return fields.getOrDefault(name, "");
  }

  @Override
  public String toString() {
    return "ListedMessage[" + sid() + "]";
  }
}
