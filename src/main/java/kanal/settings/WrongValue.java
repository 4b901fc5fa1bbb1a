package kanal.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import kanal.bot.engine.WrongSetting;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionFailedException;

/// Says what is wrong with a value and what to write, in one sentence. Texts are never repeated:
/// one may be a secret, and no text fails to be read.
public final class WrongValue {
  private WrongValue() {}

  /// @param failure to read a setting of `kanal.`
  public static String sentence(BindException failure, Settings settings) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConversionException conversion) {
        return unreadable(failure, conversion, settings);
      }
      if (cause instanceof WrongSetting || cause instanceof IllegalArgumentException) {
        return String.valueOf(cause.getMessage());
      }
    }
    return failure.getName() + " cannot be read: see src/docs/settings.md.";
  }

  private static String unreadable(
      BindException failure, ConversionException conversion, Settings settings) {
    var value =
        conversion instanceof ConversionFailedException failed
            ? String.valueOf(failed.getValue())
            : "the value";
    var name = failure.getName().toString();
    var type = failure.getTarget().getType().resolve(Object.class);
    if (type.isEnum()) {
      return "%s: %s is none of %s; write one of them."
          .formatted(name, value, names(type.getEnumConstants()));
    }
    var setting = settings.find(name);
    return setting
        .map(known ->
            "%s: %s is no %s; write %s.".formatted(name, value, noun(known), known.example()))
        .orElseGet(() -> "%s: %s cannot be read; see src/docs/settings.md.".formatted(name, value));
  }

  private static String noun(Setting setting) {
    var form = setting.form();
    return form.equals("true or false") ? "yes or no" : form;
  }

  private static String names(Object[] constants) {
    return Arrays.stream(constants)
        .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
