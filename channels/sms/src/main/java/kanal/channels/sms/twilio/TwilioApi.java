package kanal.channels.sms.twilio;

import com.twilio.base.Page;
import com.twilio.http.Request;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.rest.api.v2010.account.MessageReader;
import com.twilio.rest.api.v2010.account.message.Media;
import com.twilio.rest.api.v2010.account.message.MediaReader;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kanal.channels.sms.HttpCalls;

/// The few things we ask of Twilio's REST API, through its SDK.
///
/// Every method throws the SDK's `ApiException` or `ApiConnectionException`.
public final class TwilioApi {
  private static final int RECENT = 50;
  private static final long LARGEST_PAGE = 1000;

  private final String accountSid;
  private final TwilioRestClient client;

  public TwilioApi(TwilioAccount account, HttpCalls calls) {
    this.accountSid = account.sid();
    this.client = new QuietClient(account, new TwilioHttp(calls, account.apiUrl()));
  }

  /// Sends a message, in exactly one call.
  Message send(String from, String to, Body body, Optional<URI> statusCallback) {
    var creator = creator(new PhoneNumber(from), new PhoneNumber(to), body);
    statusCallback.ifPresent(creator::setStatusCallback);
    return creator.create(client);
  }

  private MessageCreator creator(PhoneNumber from, PhoneNumber to, Body body) {
    return switch (body) {
      case Body.Free(var text) -> new MessageCreator(accountSid, to, from, text);
      case Body.Templated templated ->
          new MessageCreator(accountSid, to, from, List.<URI>of())
              .setContentSid(templated.sid())
              .setContentVariables(templated.variables());
    };
  }

  /// When a citizen last wrote to a number of ours; empty when not since then.
  Optional<Instant> lastFrom(String citizen, String ours, Instant since) {
    var reader =
        new MessageReader(accountSid)
            .setFrom(new PhoneNumber(citizen))
            .setTo(new PhoneNumber(ours))
            .setDateSentAfter(since.atZone(ZoneOffset.UTC));
    reader.setPageSize(1L);
    return reader.firstPage(client).getRecords().stream()
        .map(Message::getDateSent)
        .filter(Objects::nonNull)
        .map(ZonedDateTime::toInstant)
        .findFirst();
  }

  /// The latest messages to a citizen, newest first.
  List<Message> latestTo(String to) {
    var reader = new MessageReader(accountSid).setTo(new PhoneNumber(to));
    reader.setPageSize((long) RECENT);
    return reader.firstPage(client).getRecords();
  }

  /// What citizens wrote to a number of ours, oldest first.
  ///
  /// @param until empty for no end
  List<Message> incoming(String to, Instant from, Optional<Instant> until) {
    var reader =
        new MessageReader(accountSid)
            .setTo(new PhoneNumber(to))
            .setDateSentAfter(from.atZone(ZoneOffset.UTC));
    until.ifPresent(end -> reader.setDateSentBefore(end.atZone(ZoneOffset.UTC)));
    reader.setPageSize(LARGEST_PAGE);
    var all = new ArrayList<Message>();
    Page<Message> page = reader.firstPage(client);
    all.addAll(page.getRecords());
    while (page.hasNextPage()) {
      page = reader.nextPage(page, client);
      all.addAll(page.getRecords());
    }
    all.removeIf(message -> message.getDirection() != Message.Direction.INBOUND);
    return all.reversed();
  }

  /// The files of a message.
  List<Media> files(String messageSid) {
    return new MediaReader(accountSid, messageSid).firstPage(client).getRecords();
  }

  /// The SDK logs every call with the citizen's number in it; this client does not.
  private static final class QuietClient extends TwilioRestClient {
    QuietClient(TwilioAccount account, TwilioHttp http) {
      super(
          new TwilioRestClient.Builder(account.sid(), account.authToken())
              .accountSid(account.sid())
              .httpClient(http));
    }

    @Override
    public void logRequest(Request request) {
      // Nothing: see above.
    }
  }
}
