package kanal.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import kanal.channels.web.WebhookServlet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Wires tracing once `kanal.tracing.endpoint` names a collector.
@Configuration(proxyBeanMethods = false)
@Conditional(TracingConfiguration.CollectorIsNamed.class)
@EnableConfigurationProperties(TracingProperties.class)
public class TracingConfiguration {
  /// Whether there is a collector; an empty setting is none.
  static final class CollectorIsNamed implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !context.getEnvironment().getProperty("kanal.tracing.endpoint", "").isBlank();
    }
  }

  @Bean(destroyMethod = "close")
  SdkTracerProvider tracerProvider(
      TracingProperties properties, ObjectProvider<SpanExporter> another) {
    var exporter = another.getIfAvailable(() -> collector(properties.endpoint()));
    var service = Attributes.of(AttributeKey.stringKey("service.name"), "kanal");
    return SdkTracerProvider.builder()
        .setResource(Resource.getDefault().merge(Resource.create(service)))
        .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(properties.share())))
        .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
        .build();
  }

  @Bean
  OpenTelemetryTracing tracing(SdkTracerProvider provider) {
    return new OpenTelemetryTracing(provider.get("kanal"));
  }

  @Bean
  FilterRegistrationBean<WebhookTracing> webhookTracing(
      OpenTelemetryTracing tracing, ObjectProvider<ServletRegistrationBean<?>> servlets) {
    var registration = new FilterRegistrationBean<>(new WebhookTracing(tracing));
    var paths =
        servlets.stream()
            .filter(servlet -> servlet.getServlet() instanceof WebhookServlet)
            .flatMap(servlet -> servlet.getUrlMappings().stream())
            .toList();
    registration.setUrlPatterns(paths);
    // Without a path it would stand before everything.
    registration.setEnabled(!paths.isEmpty());
    return registration;
  }

  private static SpanExporter collector(String endpoint) {
    return OtlpHttpSpanExporter.builder().setEndpoint(address(endpoint)).build();
  }

  /// Where a collector takes traces, whether it was named with the path or without.
  static String address(String endpoint) {
    return endpoint.strip().replaceFirst("(/v1/traces)?/*$", "/v1/traces");
  }
}
