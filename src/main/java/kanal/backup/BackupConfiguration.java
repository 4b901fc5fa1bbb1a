package kanal.backup;

import kanal.data.DataFolder;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.database.DeskDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What a running service does for `kanal backup`.
@ConditionalOnBuiltInDesk
@Configuration(proxyBeanMethods = false)
public class BackupConfiguration {
  @Bean(initMethod = "start", destroyMethod = "close")
  DeskCopies deskCopies(DeskDatabase database, DataFolder data) {
    return new DeskCopies(database, data.folder(DeskCopies.FOLDER));
  }
}
