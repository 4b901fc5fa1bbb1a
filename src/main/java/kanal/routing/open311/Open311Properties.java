package kanal.routing.open311;

import java.time.Duration;
import java.util.Map;
import kanal.bot.engine.WrongSetting;
import kanal.routing.open311.wire.Endpoint;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The Open311 server that tickets are filed with.
///
/// @param endpoint the address before `/services.json`; empty for the built-in desk
/// @param key what the server knows us by
/// @param jurisdiction which of the places that the server serves is meant; empty for its only one
/// @param services service codes by topic codes, where they are not alike
/// @param defaultService for topics without one of their own
/// @param referenceAttribute the attribute that takes our ticket number
/// @param defaultAddress where a complaint without a place lies; empty for the agency's name
/// @param acceptSecret whether only officers see the server's requests, so that secret tickets may
///   be filed and numbers of people stay readable
/// @param timeout for one call
/// @param settling how long the server may still be at work on a call that it did not answer
@ConfigurationProperties("kanal.open311")
public record Open311Properties(
    @DefaultValue("") String endpoint,
    @DefaultValue("") String key,
    @DefaultValue("") String jurisdiction,
    @DefaultValue Map<String, String> services,
    @DefaultValue("") String defaultService,
    @DefaultValue("kanal_number") String referenceAttribute,
    @DefaultValue("") String defaultAddress,
    @DefaultValue("false") boolean acceptSecret,
    @DefaultValue("10s") Duration timeout,
    @DefaultValue("45s") Duration settling) {
  public Open311Properties {
    services = Map.copyOf(services);
  }

  /// The endpoint these settings name.
  ///
  /// @throws WrongSetting with one sentence that names the setting that is wrong
  Endpoint checkedEndpoint() {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new WrongSetting(
          "kanal.open311.timeout must be longer than nothing, but is: " + timeout);
    }
    return Endpoint.of(endpoint, key, jurisdiction);
  }

  @Override
  public String toString() {
    return "Open311Properties[" + endpoint + "]";
  }
}
