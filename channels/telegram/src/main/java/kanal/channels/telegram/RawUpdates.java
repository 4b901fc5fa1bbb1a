package kanal.channels.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import kanal.bot.engine.RawInput;
import kanal.bot.engine.RawIntake;
import kanal.bot.message.ChannelId;

/// Takes quarantined updates in again, as if Telegram had just sent them.
final class RawUpdates implements RawIntake {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ChannelId channel;
  private final UpdateIntake intake;

  RawUpdates(ChannelId channel, UpdateIntake intake) {
    this.channel = channel;
    this.intake = intake;
  }

  @Override
  public boolean takes(ChannelId from, String way) {
    return from.equals(channel) && way.equals(UpdateIntake.WAY);
  }

  @Override
  public Optional<String> takeAgain(RawInput raw) {
    try {
      return intake.taken(JSON.readTree(raw.bytes()));
    } catch (IOException notJson) {
      return Optional.of(notJson.getClass().getName());
    }
  }
}
