package kanal.desk.officer;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Who must have a second step.
public record RequiredSecondStep(Set<Role> roles) {
  private static final String SETTING = "kanal.desk.require-totp";

  public RequiredSecondStep {
    roles = Set.copyOf(roles);
  }

  /// From `true`, `false`, or roles such as `admin, unit-lead`.
  ///
  /// @throws IllegalArgumentException when it is something else
  public static RequiredSecondStep of(String setting) {
    return switch (setting.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> new RequiredSecondStep(EnumSet.allOf(Role.class));
      case "false", "" -> new RequiredSecondStep(Set.of());
      default -> {
        var roles = EnumSet.noneOf(Role.class);
        for (var name : setting.split(",", -1)) {
          roles.add(role(name.strip()));
        }
        yield new RequiredSecondStep(roles);
      }
    };
  }

  public boolean of(Role role) {
    return roles.contains(role);
  }

  private static Role role(String name) {
    for (var role : Role.values()) {
      if (role.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_'))) {
        return role;
      }
    }
    throw new IllegalArgumentException(
        SETTING + " must be true, false, or roles such as admin, unit-lead, not " + name);
  }
}
