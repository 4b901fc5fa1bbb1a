package kanal.redis.codec;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_DEFAULT;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kanal.bot.complaint.Line;
import kanal.bot.complaint.Region;
import kanal.bot.complaint.TopicGuess;
import kanal.bot.form.Part;
import kanal.bot.message.Address;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/// Turns what is kept into JSON and back.
///
/// A stored value is `{"f":1,"v":...}`: the number of the format, and the value. Absent, empty and
/// `false` parts are left out; parts this version does not know are ignored, so that an older and a
/// newer Kanal can share one Redis during an upgrade.
public final class Codec {
  /// Grows when a value of the old format can no longer be read as it is.
  static final int FORMAT = 1;

  /// Small, frequent and settled: written as arrays, which halves an open conversation.
  private static final List<Class<?>> WRITTEN_AS_ARRAY =
      List.of(
          ConversationKey.class,
          ChannelId.class,
          Address.class,
          TopicGuess.class,
          Line.class,
          Region.class,
          Part.class);

  private static final ObjectMapper JSON = json();
  private static final Map<Class<?>, ObjectWriter> WRITERS = new ConcurrentHashMap<>();
  private static final Map<Class<?>, ObjectReader> READERS = new ConcurrentHashMap<>();

  private Codec() {}

  /// A stored value and the format it is in.
  record Envelope<T>(int f, T v) {}

  public static <T> String encode(T value, Class<T> type) {
    return WRITERS
        .computeIfAbsent(type, other -> JSON.writerFor(enveloped(other)))
        .writeValueAsString(new Envelope<>(FORMAT, value));
  }

  /// The value that was stored.
  ///
  /// @throws IllegalStateException when it was stored in a format of a newer Kanal
  public static <T> T decode(String stored, Class<T> type) {
    Envelope<T> envelope =
        READERS.computeIfAbsent(type, other -> JSON.readerFor(enveloped(other))).readValue(stored);
    if (envelope == null) {
      throw new IllegalStateException("stored without a format");
    }
    if (envelope.f() != FORMAT) {
      throw new IllegalStateException("stored in a format this version cannot read: " + envelope.f);
    }
    return envelope.v();
  }

  private static JavaType enveloped(Class<?> type) {
    return JSON.getTypeFactory().constructParametricType(Envelope.class, type);
  }

  private static ObjectMapper json() {
    var nullsAsEmpty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    var builder =
        JsonMapper.builder(JsonFactory.builder().characterEscapes(new SurrogateEscapes()).build())
            .annotationIntrospector(
                AnnotationIntrospectorPair.create(
                    new SealedTypes(), new JacksonAnnotationIntrospector()))
            // Otherwise `isEmpty` and its like would be stored as if they were parts.
            .changeDefaultVisibility(
                visible -> visible.withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE))
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(NON_ABSENT))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
    for (Class<?> many : new Class<?>[] {List.class, Set.class}) {
      builder.withConfigOverride(
          many,
          config -> {
            config.setInclude(JsonInclude.Value.construct(NON_EMPTY, JsonInclude.Include.ALWAYS));
            config.setNullHandling(nullsAsEmpty);
          });
    }
    builder.withConfigOverride(
        boolean.class,
        config ->
            config.setInclude(
                JsonInclude.Value.construct(NON_DEFAULT, JsonInclude.Include.ALWAYS)));
    for (var type : WRITTEN_AS_ARRAY) {
      builder.withConfigOverride(
          type, config -> config.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY)));
    }
    return builder.build();
  }
}
