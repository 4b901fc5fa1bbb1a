package kanal.faults;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kanal.channels.testing.FakeTwilio;
import kanal.channels.testing.TwilioMessage;
import kanal.lab.Platforms;

/// Tells a story in one SMS, as somebody who pays for each.
final class SmsWriter implements Citizen {
  private static final long FIRST_NUMBER = 6_281_230_000_000L;

  private final FakeTwilio twilio;
  private final TwilioDoor door;
  private final String number;
  private final String story;
  private Optional<TwilioMessage> told = Optional.empty();

  SmsWriter(FakeTwilio twilio, TwilioDoor door, Random random, int position) {
    this.twilio = twilio;
    this.door = door;
    number = "+" + (FIRST_NUMBER + position);
    story = Story.of(random, position);
  }

  @Override
  public String name() {
    return "sms " + number.substring(number.length() - 2);
  }

  @Override
  public String story() {
    return story;
  }

  @Override
  public void begin() {
    var message = twilio.incoming(number, Platforms.OUR_NUMBER, story, Instant.now());
    told = Optional.of(message);
    door.bring(message);
  }

  @Override
  public void goOn() {
    // Says nothing more: the message list brings what the webhook did not.
  }

  /// The one message, once it is sent.
  Optional<TwilioMessage> told() {
    return told;
  }

  @Override
  public List<String> reads() {
    return twilio.sent().stream()
        .filter(message -> message.to().equals(number))
        .map(TwilioMessage::body)
        .toList();
  }

  @Override
  public List<String> secrets() {
    return List.of(story.substring(0, story.length() / 2), number);
  }
}
