package kanal.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kanal.bot.engine.Task;
import kanal.bot.engine.Tracing;
import org.jspecify.annotations.Nullable;

/// Spans of OpenTelemetry around turns and tasks.
public final class OpenTelemetryTracing implements Tracing {
  private static final String PARENT = "traceparent";
  private static final String CHANNEL = "kanal.channel";
  private static final TextMapGetter<Map<String, String>> MAP = new Entries();

  private final Tracer tracer;

  public OpenTelemetryTracing(Tracer tracer) {
    this.tracer = tracer;
  }

  @Override
  public <T> T turn(String cause, String channel, Supplier<T> turn) {
    var span = tracer.spanBuilder("turn " + cause).setAttribute(CHANNEL, channel).startSpan();
    return within(span, turn);
  }

  @Override
  public Optional<String> parent() {
    var context = Span.current().getSpanContext();
    if (!context.isValid() || !context.isSampled()) {
      return Optional.empty();
    }
    var carrier = new HashMap<String, String>();
    W3CTraceContextPropagator.getInstance()
        .inject(Context.current(), carrier, (_, name, value) -> carrier.put(name, value));
    return Optional.ofNullable(carrier.get(PARENT));
  }

  @Override
  public void task(Task task, Runnable work) {
    if (task.parent().isEmpty()) {
      // Its turn was not traced, and a trace without a beginning tells nothing.
      work.run();
      return;
    }
    var carrier = Map.of(PARENT, task.parent().get());
    var parent = W3CTraceContextPropagator.getInstance().extract(Context.root(), carrier, MAP);
    var kind = task.effect().getClass().getSimpleName().toLowerCase(Locale.ROOT);
    var span =
        tracer
            .spanBuilder("task " + kind)
            .setParent(parent)
            .setAttribute(CHANNEL, task.key().channel().name())
            .setAttribute("kanal.attempts", (long) task.attempts())
            .startSpan();
    within(
        span,
        () -> {
          work.run();
          return true;
        });
  }

  /// A platform's call.
  ///
  /// @param path where it came in
  Span call(String path) {
    // What a stranger's headers say of a trace is not believed.
    return tracer
        .spanBuilder("webhook " + path)
        .setNoParent()
        .setSpanKind(SpanKind.SERVER)
        .startSpan();
  }

  private static <T> T within(Span span, Supplier<T> work) {
    try (var _ = span.makeCurrent()) {
      return work.get();
    } catch (RuntimeException e) {
      // Without its message, which may hold what a citizen wrote.
      span.setStatus(StatusCode.ERROR, e.getClass().getName());
      throw e;
    } finally {
      span.end();
    }
  }

  private static final class Entries implements TextMapGetter<Map<String, String>> {
    @Override
    public Iterable<String> keys(Map<String, String> carrier) {
      return List.copyOf(carrier.keySet());
    }

    @Override
    public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
      return carrier == null ? null : carrier.get(key);
    }
  }
}
