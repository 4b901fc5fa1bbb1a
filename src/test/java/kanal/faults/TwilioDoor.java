package kanal.faults;

import java.io.IOException;
import java.util.List;
import java.util.Map;
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
  private final AtomicInteger toLose = new AtomicInteger();
  private final AtomicInteger turn = new AtomicInteger();

  TwilioDoor(FakeTwilio twilio, List<KanalProcess> replicas) {
    this.twilio = twilio;
    this.calls = new TwilioCalls(twilio.accountSid());
    this.replicas = replicas;
  }

  /// The next webhooks get lost on their way.
  void loseNext(int count) {
    toLose.addAndGet(count);
  }

  /// How many are still to get lost.
  int leftToLose() {
    return toLose.get();
  }

  /// Brings it to one replica after the other until one of them answers at all.
  ///
  /// @return the answer's status; 0 when nobody answered
  int bring(TwilioMessage message) {
    if (toLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      return 0;
    }
    int status = post(PATH, calls.incoming(message));
    if (status / 100 == 2) {
      acknowledged.add(message.sid());
    }
    return status;
  }

  /// Reports what became of a message of ours.
  ///
  /// @return the answer's status; 0 when nobody answered
  int report(TwilioMessage message, String status) {
    return post(PATH + "/status", calls.status(message, status, ""));
  }

  private int post(String path, Map<String, String> form) {
    var signature = TwilioCalls.signature(twilio.authToken(), Platforms.PUBLIC_URL + path, form);
    for (int tried = 0; tried < replicas.size(); tried++) {
      var replica = replicas.get(Math.floorMod(turn.getAndIncrement(), replicas.size()));
      try {
        return calls.post(replica.url().resolve(path), form, signature).statusCode();
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
