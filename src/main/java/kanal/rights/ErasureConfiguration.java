package kanal.rights;

import kanal.data.DataFolder;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.database.DeskDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires what keeps erased tickets erased.
@ConditionalOnBuiltInDesk
@Configuration(proxyBeanMethods = false)
public class ErasureConfiguration {
  @Bean(initMethod = "start", destroyMethod = "close")
  ErasedTickets erasedTickets(DeskDatabase database, TicketEraser eraser, DataFolder data) {
    return new ErasedTickets(database, eraser, data.path().resolve(ErasedTickets.FILE));
  }
}
