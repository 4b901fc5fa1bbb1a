package kanal.masking;

import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.ticket.PublicText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the masking of what the desk shows the outside.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBuiltInDesk
public class MaskingConfiguration {
  @Bean
  PublicText publicText() {
    return new MaskedText();
  }
}
