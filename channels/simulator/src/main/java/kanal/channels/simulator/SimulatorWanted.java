package kanal.channels.simulator;

import java.util.List;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Whether the page is offered: as the setting says, else while no real channel is set up.
final class SimulatorWanted implements Condition {
  private static final List<String> REAL_CHANNELS =
      List.of(
          "kanal.telegram.token",
          "kanal.sms.twilio.account-sid",
          "kanal.sms.gateway.send-url",
          "kanal.email.address");

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    var settings = context.getEnvironment();
    var wish = setting(settings, "kanal.simulator.enabled");
    return wish.isEmpty()
        ? REAL_CHANNELS.stream().allMatch(name -> setting(settings, name).isEmpty())
        : wish(wish);
  }

  private static boolean wish(String setting) {
    return switch (setting) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException(
              "kanal.simulator.enabled must be true, false or empty, not: " + setting);
    };
  }

  private static String setting(Environment settings, String name) {
    return settings.getProperty(name, "").strip();
  }
}
