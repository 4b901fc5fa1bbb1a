package kanal.data;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where this service keeps its own files.
///
/// @param dataDir the folder of Kanal's own files, each replica's its own; relative to the folder
///   the service is started in
@ConfigurationProperties("kanal")
public record DataProperties(@DefaultValue("data") Path dataDir) {}
