package kanal.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kanal.bot.engine.Examples;
import kanal.bot.engine.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WebhookTracingTest {
  private final CollectedSpans spans = new CollectedSpans();
  private final SdkTracerProvider provider =
      SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(spans)).build();
  private final OpenTelemetryTracing tracing = new OpenTelemetryTracing(provider.get("test"));

  @AfterEach
  void end() {
    provider.close();
  }

  private static Task task(Optional<String> parent) {
    var task = Examples.task("1", Examples.citizen("62"), 1);
    return new Task(
        task.id(), task.key(), task.version(), task.effect(), task.notBefore(), 2, parent);
  }

  @Test
  void aCallItsTurnAndTheTaskCarriedOutLaterAreOneTrace() throws Exception {
    var call = new MockHttpServletRequest("POST", "/telegram/webhook");
    call.setServletPath("/telegram/webhook");
    call.setQueryString("secret=kunci");
    call.addHeader("traceparent", "00-11111111111111111111111111111111-2222222222222222-01");
    var kept = new AtomicReference<Optional<String>>(Optional.empty());

    new WebhookTracing(tracing)
        .doFilter(
            call,
            new MockHttpServletResponse(),
            (_, _) -> kept.set(tracing.turn("message", "telegram", tracing::parent)));
    tracing.task(task(kept.get()), () -> {});

    var webhook = spans.named("webhook /telegram/webhook").orElseThrow();
    var turn = spans.named("turn message").orElseThrow();
    var said = spans.named("task say").orElseThrow();
    assertThat(turn.getParentSpanId()).isEqualTo(webhook.getSpanId());
    assertThat(said.getParentSpanId()).isEqualTo(turn.getSpanId());
    assertThat(said.getTraceId()).isEqualTo(webhook.getTraceId());
    assertThat(webhook.getTraceId()).as("a stranger's trace").doesNotStartWith("1111");
    assertThat(spans.all().toString()).doesNotContain("kunci");
  }

  @Test
  void whatWasNotTracedBeginsNoTraceLater() {
    assertThat(tracing.parent()).isEmpty();
    tracing.task(task(Optional.empty()), () -> {});
    assertThat(spans.all()).isEmpty();
  }
}
