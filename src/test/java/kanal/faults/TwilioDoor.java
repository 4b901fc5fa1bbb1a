package kanal.faults;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import kanal.channels.testing.FakeTwilio;
import kanal.channels.testing.TwilioCalls;
import kanal.channels.testing.TwilioMessage;
import kanal.lab.KanalProcess;
import kanal.lab.Platforms;

/// Brings messages to the webhook as Twilio does, through a load balancer without sticky sessions,
/// and remembers which were acknowledged.
final class TwilioDoor implements AutoCloseable {
  private static final String PATH = "/sms/twilio";

  private final FakeTwilio twilio;
  private final TwilioCalls calls;
  private final List<KanalProcess> replicas;
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicInteger turn = new AtomicInteger();

  TwilioDoor(FakeTwilio twilio, List<KanalProcess> replicas) {
    this.twilio = twilio;
    this.calls = new TwilioCalls(twilio.accountSid());
    this.replicas = replicas;
  }

  /// Brings it to one replica after the other until one of them answers at all.
  ///
  /// @return the answer's status; 0 when nobody answered
  int bring(TwilioMessage message) {
    var form = calls.incoming(message);
    var signature = TwilioCalls.signature(twilio.authToken(), Platforms.PUBLIC_URL + PATH, form);
    for (int tried = 0; tried < replicas.size(); tried++) {
      var replica = replicas.get(Math.floorMod(turn.getAndIncrement(), replicas.size()));
      try {
        int status = calls.post(replica.url().resolve(PATH), form, signature).statusCode();
        if (status / 100 == 2) {
          acknowledged.add(message.sid());
        }
        return status;
      } catch (IOException _) {
        // This one is down: the load balancer goes to the next.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return 0;
      }
    }
    return 0;
  }

  /// The messages that got a 2xx.
  Set<String> acknowledged() {
    return Set.copyOf(acknowledged);
  }

  @Override
  public void close() {
    calls.close();
  }
}
