package kanal.channels.sms;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import kanal.bot.engine.Pace;
import kanal.bot.engine.budget.Budget;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of SMS and WhatsApp.
///
/// @param number the SMS number citizens write to; a short code such as 1708 as it is
/// @param regions what routing words at the start of an SMS stand for
/// @param messagesPerSecond to everybody together, on each of our numbers; 0 for no limit
/// @param segmentsPerDay sent from each of our numbers; what exceeds waits for the next morning; 0
///   for no limit
/// @param segmentsPerCitizen sent to one telephone a day; what exceeds waits for the next morning;
///   0 for no limit
@ConfigurationProperties("kanal.sms")
public record SmsProperties(
    @DefaultValue("") String number,
    @DefaultValue Map<String, String> regions,
    @DefaultValue("10") int messagesPerSecond,
    @DefaultValue("10000") int segmentsPerDay,
    @DefaultValue("60") int segmentsPerCitizen,
    @DefaultValue Twilio twilio,
    @DefaultValue Gateway gateway) {

  /// Twilio's settings; it is off while the account SID is empty.
  ///
  /// @param accountSid of the account, as its console shows it
  /// @param authToken signs webhooks and opens the REST API
  /// @param previousAuthToken also accepted on webhooks while the token is being changed
  /// @param publicUrl where Twilio reaches this service, without a path
  /// @param apiUrl another REST API, for tests
  /// @param whatsappNumber our WhatsApp number; empty for none
  /// @param whatsappTemplate the content SID of a template with one variable, for messages outside
  ///   WhatsApp's 24-hour window; empty for none
  /// @param catchUpEvery how often the message list is read
  /// @param patience for one call of the REST API
  public record Twilio(
      @DefaultValue("") String accountSid,
      @DefaultValue("") String authToken,
      @DefaultValue("") String previousAuthToken,
      @DefaultValue("") String publicUrl,
      @DefaultValue("https://api.twilio.com") URI apiUrl,
      @DefaultValue("") String whatsappNumber,
      @DefaultValue("") String whatsappTemplate,
      @DefaultValue("5m") Duration catchUpEvery,
      @DefaultValue("15s") Duration patience) {
    @Override
    public String toString() {
      return "Twilio[" + accountSid + "]";
    }
  }

  /// The HTTP gateway's settings; it is off while the sending address is empty.
  ///
  /// @param sendUrl a template with `{to}`, `{text}`, `{from}`, `{id}`, `{msisdn}`
  /// @param method `GET` or `POST`
  /// @param secret what the gateway must bring along
  /// @param patience for one call of the gateway
  public record Gateway(
      @DefaultValue("") String sendUrl,
      @DefaultValue("GET") String method,
      @DefaultValue("") String secret,
      @DefaultValue("15s") Duration patience) {
    @Override
    public String toString() {
      return "Gateway[***]";
    }
  }

  public SmsProperties {
    regions = Map.copyOf(regions);
    SmsSettingsCheck.check(number, messagesPerSecond, twilio, gateway);
    SmsSettingsCheck.check(segmentsPerDay, segmentsPerCitizen);
  }

  Budget budget() {
    return new Budget(segmentsPerDay, segmentsPerCitizen);
  }

  Pace pace() {
    return new Pace(messagesPerSecond, Duration.ZERO);
  }

  /// Our SMS number as messages name it; empty when there is none.
  public String ourNumber() {
    return PhoneNumbers.ours(number).orElse("");
  }

  /// The SMS number that Twilio serves: none beside a gateway, which serves it then.
  public String twilioNumber() {
    return gateway.sendUrl().isEmpty() ? ourNumber() : "";
  }

  /// Our WhatsApp number as messages name it; empty when there is none.
  public String whatsappNumber() {
    return PhoneNumbers.ours(twilio.whatsappNumber()).orElse("");
  }
}
