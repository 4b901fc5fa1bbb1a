package kanal.routing.open311.wire;

import java.net.URI;
import java.net.URISyntaxException;
import kanal.bot.engine.WrongSetting;

/// Where a server is and how it knows us.
///
/// @param base the part of all addresses before `/services.json`
/// @param key never shown
/// @param jurisdiction empty when the server serves only one
public record Endpoint(URI base, String key, String jurisdiction) {

  /// @throws WrongSetting with a sentence for the operator when it cannot be one
  public static Endpoint of(String address, String key, String jurisdiction) {
    if (!usable(address.strip())) {
      throw new WrongSetting(
          "kanal.open311.endpoint must be an http:// or https:// address without a query, such as"
              + " https://example.org/open311/v2, but is: "
              + address);
    }
    if (key.isBlank()) {
      throw new WrongSetting(
          "kanal.open311.key is missing: set it to the key the Open311 server gave you");
    }
    var base = address.strip().replaceFirst("/+$", "");
    return new Endpoint(URI.create(base), key.strip(), jurisdiction.strip());
  }

  private static boolean usable(String address) {
    try {
      var uri = new URI(address);
      return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
          && uri.getHost() != null
          && uri.getQuery() == null
          && uri.getFragment() == null
          && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /// The address of a resource.
  URI uri(String resource, Form query) {
    var address = base + "/" + resource + ".json";
    return URI.create(query.fields().isEmpty() ? address : address + "?" + query.encoded());
  }

  /// The same with our jurisdiction.
  Form placed(Form form) {
    return form.with("jurisdiction_id", jurisdiction);
  }

  /// The same with our jurisdiction and key.
  Form keyed(Form form) {
    return placed(form).with("api_key", key);
  }

  @Override
  public String toString() {
    return "Endpoint[" + base + "]";
  }
}
