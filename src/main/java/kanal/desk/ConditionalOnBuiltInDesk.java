package kanal.desk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Only while complaints are filed with the built-in desk: as long as `kanal.open311.endpoint` is
/// not set.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(ConditionalOnBuiltInDesk.NoOtherCore.class)
public @interface ConditionalOnBuiltInDesk {

  /// Looks at the setting.
  final class NoOtherCore implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return context.getEnvironment().getProperty("kanal.open311.endpoint", "").isBlank();
    }
  }
}
