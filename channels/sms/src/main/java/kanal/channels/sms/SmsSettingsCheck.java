package kanal.channels.sms;

import java.net.URI;
import java.util.List;
import kanal.bot.engine.WrongSetting;
import kanal.channels.sms.SmsProperties.Gateway;
import kanal.channels.sms.SmsProperties.Twilio;

/// Says in one sentence what is missing or contradictory in the settings.
final class SmsSettingsCheck {
  private static final int SHORTEST_SECRET = 16;

  private SmsSettingsCheck() {}

  static void check(String number, int messagesPerSecond, Twilio twilio, Gateway gateway) {
    require(
        messagesPerSecond >= 0, "kanal.sms.messages-per-second must be 0 for no limit, or more");
    require(
        number.isEmpty() || PhoneNumbers.ours(number).isPresent(),
        "kanal.sms.number must be a telephone number such as +6281234567890 or 1708");
    if (twilio.accountSid().isEmpty()) {
      require(
          twilio.authToken().isEmpty() && twilio.whatsappNumber().isEmpty(),
          "kanal.sms.twilio.account-sid is missing, although other settings of"
              + " kanal.sms.twilio are there");
    } else {
      check(twilio);
      require(
          !number.isEmpty() || !twilio.whatsappNumber().isEmpty(),
          "kanal.sms.twilio.account-sid is set, so kanal.sms.number must be the number citizens"
              + " write to, or kanal.sms.twilio.whatsapp-number");
    }
    if (gateway.sendUrl().isEmpty()) {
      require(
          gateway.secret().isEmpty(),
          "kanal.sms.gateway.secret is set, so kanal.sms.gateway.send-url is needed too");
    } else {
      check(gateway);
      require(
          !number.isEmpty(),
          "kanal.sms.gateway.send-url is set, so kanal.sms.number must be the number citizens"
              + " write to");
      require(
          twilio.accountSid().isEmpty() || !twilio.whatsappNumber().isEmpty(),
          "kanal.sms.twilio.account-sid and kanal.sms.gateway.send-url are both set, but only one"
              + " can carry kanal.sms.number: remove one, or set kanal.sms.twilio.whatsapp-number"
              + " to use Twilio for WhatsApp alone");
    }
  }

  static void check(int segmentsPerDay, int segmentsPerCitizen) {
    require(
        segmentsPerDay >= 0 && segmentsPerCitizen >= 0,
        "kanal.sms.segments-per-day and kanal.sms.segments-per-citizen must be 0 for no limit, or"
            + " more");
  }

  private static void check(Twilio twilio) {
    require(
        twilio.accountSid().matches("AC[0-9a-f]{32}"),
        "kanal.sms.twilio.account-sid must be AC and 32 digits or letters from a to f");
    require(
        !twilio.authToken().isEmpty(),
        "kanal.sms.twilio.account-sid is set, so kanal.sms.twilio.auth-token is needed too");
    require(
        isAddress(twilio.publicUrl()),
        "kanal.sms.twilio.account-sid is set, so kanal.sms.twilio.public-url must be the address at"
            + " which Twilio reaches this service, such as https://lapor.example.go.id, without a"
            + " path");
    require(
        isAddress(twilio.apiUrl().toString()),
        "kanal.sms.twilio.api-url must be http(s)://host or http(s)://host:port, without a path");
    require(
        twilio.whatsappNumber().isEmpty() || PhoneNumbers.ours(twilio.whatsappNumber()).isPresent(),
        "kanal.sms.twilio.whatsapp-number must be a telephone number such as +6281234567890");
    require(
        twilio.whatsappTemplate().isEmpty()
            || (twilio.whatsappTemplate().matches("HX[0-9a-f]{32}")
                && !twilio.whatsappNumber().isEmpty()),
        "kanal.sms.twilio.whatsapp-template must be HX and 32 digits or letters from a to f, and"
            + " needs kanal.sms.twilio.whatsapp-number");
    require(
        twilio.catchUpEvery().isPositive() && twilio.patience().isPositive(),
        "kanal.sms.twilio.catch-up-every and kanal.sms.twilio.patience must be longer than"
            + " nothing");
  }

  private static void check(Gateway gateway) {
    var url = gateway.sendUrl();
    require(
        url.matches("https?://.+")
            && (url.contains("{to}") || url.contains("{msisdn}"))
            && url.contains("{text}"),
        "kanal.sms.gateway.send-url must be an http(s) address with {to} and {text} in it");
    require(
        List.of("GET", "POST").contains(gateway.method()),
        "kanal.sms.gateway.method must be GET or POST");
    require(
        gateway.secret().length() >= SHORTEST_SECRET,
        "kanal.sms.gateway.send-url is set, so kanal.sms.gateway.secret must be what the gateway"
            + " brings along, 16 characters or more");
    require(
        gateway.patience().isPositive(), "kanal.sms.gateway.patience must be longer than nothing");
  }

  private static boolean isAddress(String words) {
    return words.matches("https?://[^/?#@\\s]+") && isUri(words);
  }

  private static boolean isUri(String words) {
    try {
      return URI.create(words).getHost() != null;
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  private static void require(boolean good, String sentence) {
    if (!good) {
      throw new WrongSetting(sentence);
    }
  }
}
