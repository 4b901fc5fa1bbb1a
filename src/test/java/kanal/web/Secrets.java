package kanal.web;

import java.util.List;

/// Secrets that can be told from everything else, so that they are found wherever they turn up.
final class Secrets {
  static final String TELEGRAM = "7700000001:AAKenariTelegramKenariTelegramKenar";
  static final String TELEGRAM_WEBHOOK = "KenariWebhookTelegram";
  static final String TWILIO = "5ec7e75ec7e75ec7e75ec7e75ec7e75e";
  static final String MAILBOX = "KenariKotakSurat";
  static final String OIDC = "KenariOpenId";
  static final String REDIS = "KenariRedis";
  static final String DATABASE = "KenariBasisData";
  static final String OPEN311 = "KenariOpen311";

  /// In the way they would be recognised, whatever stands around them.
  static final List<String> ALL =
      List.of(
          TELEGRAM.substring(TELEGRAM.indexOf(':') + 1),
          TELEGRAM_WEBHOOK,
          TWILIO,
          MAILBOX,
          OIDC,
          REDIS,
          DATABASE,
          OPEN311);

  private Secrets() {}
}
