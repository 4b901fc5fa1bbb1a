package kanal.redis.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kanal.bot.complaint.IncidentDate;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.message.GeoPoint;

/// Makes an example of any record by looking at its parts, so that a new type cannot be forgotten.
///
/// @param full whether lists and optionals have something in them
record Specimen(boolean full) {
  private static final String ODD = "\"\\ \0\n\t </script> \uD83D\uDE21 \u202E\u2066 \uA9B2 \uFFFF";
  private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

  /// One of a type, or one of each of its alternatives.
  List<Object> allOf(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(one -> allOf(one).stream()).toList()
        : List.of(of(type));
  }

  private Object of(Type type) {
    return switch (type) {
      case ParameterizedType many -> container(many);
      case Class<?> single -> single(single);
      default -> throw new IllegalArgumentException("no specimen of " + type);
    };
  }

  private Object container(ParameterizedType type) {
    var content = type.getActualTypeArguments()[0];
    if (type.getRawType() == Optional.class) {
      return full ? Optional.of(of(content)) : Optional.empty();
    }
    if (type.getRawType() == List.class) {
      return full ? List.of(of(content), of(content)) : List.of();
    }
    if (type.getRawType() == Set.class) {
      return full ? Set.of(of(content)) : Set.of();
    }
    throw new IllegalArgumentException("no specimen of " + type);
  }

  private Object single(Class<?> type) {
    if (type == String.class) {
      return full ? ODD : "";
    }
    if (type == boolean.class) {
      return full;
    }
    if (type == int.class) {
      return full ? Integer.MAX_VALUE : 0;
    }
    if (type == long.class) {
      return full ? Long.MAX_VALUE : 0L;
    }
    if (type == double.class) {
      return full ? 0.1 + 0.2 : 0.0;
    }
    if (type == Instant.class) {
      return full ? Instant.parse("2026-11-22T03:04:05.123456789Z") : Instant.EPOCH;
    }
    if (type == LocalDate.class) {
      return DAY;
    }
    if (type == TicketNumber.class) {
      return TicketNumber.of(YearMonth.from(DAY), 17);
    }
    if (type == IncidentDate.class) {
      return new IncidentDate(ODD, DAY, DAY.plusDays(1));
    }
    if (type == GeoPoint.class) {
      return new GeoPoint(-6.175392, 106.827153);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[full ? type.getEnumConstants().length - 1 : 0];
    }
    return type.isSealed() ? allOf(type).getLast() : record(type);
  }

  private Object record(Class<?> type) {
    var parts = type.getRecordComponents();
    if (parts == null) {
      throw new IllegalArgumentException("no specimen of " + type);
    }
    var types = Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var values = Stream.of(parts).map(part -> of(part.getGenericType())).toArray();
    try {
      var made = type.getDeclaredConstructor(types);
      made.setAccessible(true);
      return made.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no specimen of " + type, e);
    }
  }
}
