package kanal.bot.form;

import java.util.Arrays;
import java.util.List;

/// The fields of a complaint, in the order they are asked for.
public enum Slot {
  WHAT(true),
  WHERE(true),
  WHEN(false),
  FILES(false),
  PRIVACY(false);

  private final boolean required;

  Slot(boolean required) {
    this.required = required;
  }

  public boolean required() {
    return required;
  }

  /// The slots a complaint is not complete without.
  public static List<Slot> requiredOnes() {
    return Arrays.stream(values()).filter(Slot::required).toList();
  }
}
