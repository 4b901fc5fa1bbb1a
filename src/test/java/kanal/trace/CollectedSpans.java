package kanal.trace;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps spans instead of sending them to a collector.
public final class CollectedSpans implements SpanExporter {
  private final List<SpanData> spans = new CopyOnWriteArrayList<>();

  public List<SpanData> all() {
    return List.copyOf(spans);
  }

  public Optional<SpanData> named(String name) {
    return spans.stream().filter(span -> span.getName().equals(name)).findFirst();
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> some) {
    spans.addAll(some);
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode flush() {
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode shutdown() {
    return CompletableResultCode.ofSuccess();
  }
}
