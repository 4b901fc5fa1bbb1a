package kanal.pin;

import java.net.URI;
import kanal.bot.complaint.TicketPins;
import kanal.bot.engine.WrongSetting;
import kanal.bot.prompt.Checking;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.redis.RedisSecrets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the PINs; with another core there is no page to use them on.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBuiltInDesk
public class PinConfiguration {
  private static final String PAGE = "/cek";

  @Bean
  TicketPins ticketPins(RedisSecrets secrets) {
    return new HmacPins(secrets.of("pins"));
  }

  /// @param publicUrl where citizens reach this service; empty when the agency tells them otherwise
  @Bean
  Checking checking(TicketPins pins, @Value("${kanal.public-url:}") String publicUrl) {
    return new Checking(pins, publicUrl.isBlank() ? "" : checked(publicUrl.strip()) + PAGE);
  }

  private static String checked(String url) {
    try {
      var uri = URI.create(url);
      var web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      if (web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
        return url.replaceFirst("/+$", "");
      }
    } catch (IllegalArgumentException _) {
      // Said below, as for every other address that is none.
    }
    throw new WrongSetting(
        "kanal.public-url must be the address citizens know, such as https://lapor.example.go.id,"
            + " but is: "
            + url);
  }
}
