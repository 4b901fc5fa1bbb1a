package kanal.channels.sms.twilio;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kanal.bot.engine.Fetched;
import kanal.bot.message.Attachment;
import kanal.channels.sms.HttpCalls;
import okhttp3.Request;

/// Brings the files of MMS and WhatsApp messages here.
public final class TwilioMedia {
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final Duration OPERATOR_PAUSE = Duration.ofMinutes(5);
  // WhatsApp's largest file is 16 MB, an MMS's 5 MB.
  private static final int MAX_BYTES = 20 * 1024 * 1024;
  // Where Twilio's redirects lead.
  private static final List<String> FILE_SERVERS =
      List.of(".twilio.com", ".twiliocdn.com", ".amazonaws.com");

  private final TwilioAccount account;
  private final HttpCalls calls;
  private final Pattern ours;

  public TwilioMedia(TwilioAccount account, HttpCalls calls) {
    this.account = account;
    this.calls = calls;
    this.ours =
        Pattern.compile(
            "/2010-04-01/Accounts/"
                + Pattern.quote(account.sid())
                + "/Messages/(SM|MM)[0-9a-f]{32}/Media/ME[0-9a-f]{32}");
  }

  Fetched fetch(Attachment attachment) {
    var path = path(attachment.source());
    if (path.isEmpty()) {
      return new Fetched.Gone("not a file of our account");
    }
    try {
      // The credential goes to the configured API only, and not along with a redirect.
      var credential =
          "Basic "
              + Base64.getEncoder()
                  .encodeToString(
                      (account.sid() + ":" + account.authToken()).getBytes(StandardCharsets.UTF_8));
      var request =
          new Request.Builder()
              .url(account.apiUrl().resolve(path.get()).toString())
              .header("Authorization", credential)
              .build();
      var answer = calls.exchange(request, MAX_BYTES);
      var elsewhere = answer.location();
      if (answer.status() / 100 != 3 || elsewhere.isEmpty()) {
        return fetched(answer);
      }
      var target = account.apiUrl().resolve(URI.create(elsewhere.get()));
      var plain = new Request.Builder().url(target.toString()).build();
      if (isApi(target)) {
        return fetched(calls.exchange(plain, MAX_BYTES));
      }
      return isFileServer(target)
          ? fetched(calls.exchangeOutside(plain, MAX_BYTES))
          : new Fetched.Gone("redirected to a stranger");
    } catch (IllegalArgumentException notAnAddress) {
      return new Fetched.Gone("redirected nowhere");
    } catch (IOException e) {
      return new Fetched.TryAgain(PAUSE);
    }
  }

  private Optional<String> path(String source) {
    try {
      return Optional.ofNullable(URI.create(source).getPath())
          .filter(path -> ours.matcher(path).matches());
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private boolean isApi(URI target) {
    return String.valueOf(target.getRawAuthority()).equals(account.apiUrl().getRawAuthority());
  }

  private static boolean isFileServer(URI target) {
    var host = target.getHost() == null ? "" : target.getHost();
    return "https".equals(target.getScheme()) && FILE_SERVERS.stream().anyMatch(host::endsWith);
  }

  private static Fetched fetched(HttpCalls.Answer answer) {
    return switch (answer.status()) {
      case 200 -> new Fetched.Content(answer.body());
      case 401, 403 -> new Fetched.TryAgain(OPERATOR_PAUSE);
      case 404, 410 -> new Fetched.Gone("no longer there");
      default -> new Fetched.TryAgain(PAUSE);
    };
  }
}
