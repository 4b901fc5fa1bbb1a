package kanal.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Explains a setting whose value cannot be read.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WrongValueAnalyzer extends AbstractFailureAnalyzer<BindException> {
  @Override
  protected @Nullable FailureAnalysis analyze(Throwable root, BindException failure) {
    var name = failure.getName().toString();
    if (!name.startsWith("kanal.")) {
      return null;
    }
    return new FailureAnalysis(WrongValue.sentence(failure, Settings.all()), null, root);
  }
}
