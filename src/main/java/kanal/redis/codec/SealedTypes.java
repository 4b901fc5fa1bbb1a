package kanal.redis.codec;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/// Tells the alternatives of a sealed interface apart by the record's simple name in `@`, so that
/// the types themselves need no annotations.
final class SealedTypes extends NopAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  private static final JsonTypeInfo.Value BY_NAME =
      JsonTypeInfo.Value.construct(
          JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "@", null, false, true);

  @Override
  public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
      MapperConfig<?> config, Annotated annotated) {
    return isAlternatives(annotated.getRawType()) ? BY_NAME : null;
  }

  @Override
  public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
    var type = annotated.getRawType();
    if (!isAlternatives(type)) {
      return null;
    }
    return Arrays.stream(type.getPermittedSubclasses())
        .map(permitted -> new NamedType(permitted, permitted.getSimpleName()))
        .toList();
  }

  @Override
  public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass annotated) {
    var type = annotated.getRawType();
    var alternative = Arrays.stream(type.getInterfaces()).anyMatch(SealedTypes::isAlternatives);
    return alternative ? type.getSimpleName() : null;
  }

  private static boolean isAlternatives(Class<?> type) {
    return type.isSealed() && type.isInterface();
  }
}
