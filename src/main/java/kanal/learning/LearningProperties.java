package kanal.learning;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What is learnt from.
///
/// @param confidential whether secret, sensitive and anonymous tickets become examples, too
/// @param iterations how long to train; fewer are faster and worse
@ConfigurationProperties("kanal.learning")
public record LearningProperties(
    @DefaultValue("false") boolean confidential, @DefaultValue("50") int iterations) {}
