package kanal.doctor;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import kanal.bot.engine.WrongSetting;
import kanal.channels.sms.SmsProperties;
import kanal.channels.sms.SmsProperties.Twilio;

/// Whether Twilio lets the account read its messages, as the catch-up does.
final class TwilioCheck implements Check {
  private static final String SUBJECT = "twilio";

  private final Installed installed;
  private final Clocks clocks;

  TwilioCheck(Installed installed, Clocks clocks) {
    this.installed = installed;
    this.clocks = clocks;
  }

  @Override
  public List<Finding> look() {
    if (installed.text("kanal.sms.twilio.account-sid").isEmpty()) {
      return List.of();
    }
    try {
      return List.of(ask(installed.settings("kanal.sms", SmsProperties.class).twilio()));
    } catch (WrongSetting _) {
      // Said among the settings.
      return List.of();
    }
  }

  private Finding ask(Twilio twilio) {
    try {
      var path = "/2010-04-01/Accounts/" + twilio.accountSid() + "/Messages.json?PageSize=1";
      var secret = twilio.accountSid() + ":" + twilio.authToken();
      var basic = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
      var answer =
          HttpProbe.get(
              twilio.apiUrl().resolve(URI.create(path)), Map.of("Authorization", "Basic " + basic));
      answer.date().ifPresent(date -> clocks.told("Twilio", date));
      return finding(answer);
    } catch (IOException | IllegalArgumentException e) {
      return Finding.broken(
          SUBJECT,
          twilio.apiUrl().getHost() + " does not answer: " + e.getClass().getSimpleName(),
          "See that this machine may call it: firewall, proxy, DNS.");
    }
  }

  private static Finding finding(HttpProbe.Answer answer) {
    return switch (answer.status()) {
      case 200 -> Finding.ok(SUBJECT, "the account may read its messages");
      case 401, 403, 404 ->
          Finding.broken(
              SUBJECT,
              "Twilio does not accept account and token",
              "Compare kanal.sms.twilio.account-sid and auth-token with Twilio's console.");
      default ->
          Finding.look(
              SUBJECT, "Twilio answered " + answer.status(), "Try again in a few minutes.");
    };
  }
}
