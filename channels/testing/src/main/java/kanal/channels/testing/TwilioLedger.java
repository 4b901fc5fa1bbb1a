package kanal.channels.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// What the played Twilio keeps, and how it lists it: newest first, in pages.
final class TwilioLedger {
  private static final int USUAL_PAGE = 50;

  private final String account;
  private final List<TwilioMessage> messages = new CopyOnWriteArrayList<>();

  TwilioLedger(String account) {
    this.account = account;
  }

  String sid(String prefix) {
    return prefix + UUID.randomUUID().toString().replace("-", "");
  }

  TwilioMessage add(
      boolean inbound,
      String from,
      String to,
      String body,
      Instant at,
      List<TwilioMessage.Media> media,
      Map<String, String> parameters) {
    var sid = sid(media.isEmpty() ? "SM" : "MM");
    var message = new TwilioMessage(sid, inbound, from, to, body, at, media, parameters);
    messages.add(message);
    return message;
  }

  List<TwilioMessage> all() {
    return List.copyOf(messages);
  }

  Optional<TwilioMessage.Media> media(String sid) {
    return messages.stream()
        .flatMap(message -> message.media().stream())
        .filter(media -> media.sid().equals(sid))
        .findFirst();
  }

  /// The files of the message that a path such as `../Messages/MM1/Media.json` names.
  String mediaOf(String path) {
    var rows =
        messages.stream()
            .filter(message -> path.endsWith("/" + message.sid() + "/Media.json"))
            .flatMap(message ->
                message.media().stream()
                    .map(media -> TwilioJson.media(account, message.sid(), media, message.at())))
            .toList();
    return TwilioJson.page("media_list", rows, USUAL_PAGE, path, "");
  }

  String page(String path, Map<String, String> query) {
    var size = Integer.parseInt(query.getOrDefault("PageSize", Integer.toString(USUAL_PAGE)));
    var page = Integer.parseInt(query.getOrDefault("Page", "0"));
    var found =
        messages.stream()
            .filter(message -> wanted(message, query))
            .sorted(Comparator.comparing(TwilioMessage::at).reversed())
            .toList();
    var from = Math.min(found.size(), page * size);
    var to = Math.min(found.size(), from + size);
    var rows =
        found.subList(from, to).stream().map(row -> TwilioJson.message(account, row)).toList();
    var next = to < found.size() ? path + "?" + pageAfter(page, found.get(to - 1), query) : "";
    return TwilioJson.page("messages", rows, size, path + "?" + WebForm.write(query), next);
  }

  private static String pageAfter(int page, TwilioMessage last, Map<String, String> query) {
    var next = new LinkedHashMap<>(query);
    next.put("Page", Integer.toString(page + 1));
    next.put("PageToken", "PA" + last.sid());
    return WebForm.write(next);
  }

  private static boolean wanted(TwilioMessage message, Map<String, String> query) {
    var second = Instant.ofEpochSecond(message.at().getEpochSecond());
    return message.to().equals(query.getOrDefault("To", message.to()))
        && message.from().equals(query.getOrDefault("From", message.from()))
        && (!query.containsKey("DateSent") || day(message).equals(query.get("DateSent")))
        && !(query.containsKey("DateSent>") && second.isBefore(instant(query.get("DateSent>"))))
        && !(query.containsKey("DateSent<") && second.isAfter(instant(query.get("DateSent<"))));
  }

  private static String day(TwilioMessage message) {
    return LocalDate.ofInstant(message.at(), ZoneOffset.UTC).toString();
  }

  private static Instant instant(String text) {
    return text.contains("T")
        ? LocalDateTime.parse(text.replace("Z", "")).toInstant(ZoneOffset.UTC)
        : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
