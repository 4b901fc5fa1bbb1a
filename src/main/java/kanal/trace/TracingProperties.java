package kanal.trace;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where traces go.
///
/// @param endpoint of an OpenTelemetry collector that takes OTLP over HTTP, such as
///   http://127.0.0.1:4318; empty for no traces
/// @param share of what is traced, between 0 and 1
@ConfigurationProperties("kanal.tracing")
public record TracingProperties(
    @DefaultValue("") String endpoint, @DefaultValue("1.0") double share) {
  public TracingProperties {
    if (!endpoint.isBlank() && !endpoint.startsWith("http")) {
      throw new IllegalArgumentException(
          "kanal.tracing.endpoint must begin with http, such as http://127.0.0.1:4318");
    }
    if (share < 0 || share > 1) {
      throw new IllegalArgumentException("kanal.tracing.share must be between 0 and 1");
    }
  }
}
