package kanal.command;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kanal.backup.DeskLook;
import kanal.desk.database.DatabaseProperties;
import kanal.desk.database.DatabaseUnusable;
import kanal.intake.FileMediaStore;
import kanal.intake.FolderOfFiles;
import kanal.ops.DeadLetterPile;
import kanal.ops.QuarantinePile;
import kanal.redis.InstalledRedis;
import kanal.redis.RedisProperties;
import kanal.rights.IntakeStores;
import kanal.rights.Retention;
import kanal.rights.RetentionProperties;
import kanal.seal.KeyedSeal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/// Says what the next daily run would forget.
@Command(
    name = "retention",
    description =
        "Counts what was kept long enough and would be forgotten next. Nothing is forgotten."
            + " Works beside a running service or without one, and takes every setting of it.")
final class RetentionCommand implements Callable<Integer> {
  @Unmatched private List<String> given = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    var settings = Settings.of(given);
    var command = spec.commandLine();
    var folder = settings.dataFolder();
    var redisSettings = settings.bound("kanal.redis", RedisProperties.class);
    try (var redis = InstalledRedis.open(redisSettings, folder, settings.keyFile());
        var desk =
            DeskLook.open(
                settings.bound("kanal.database", DatabaseProperties.class),
                folder,
                redis.holdsFolder())) {
      var due =
          Retention.due(
              desk.database().jdbc(),
              stores(redis, settings),
              settings.bound("kanal.retention", RetentionProperties.class),
              InstantSource.system());
      due.forEach((what, count) -> command.getOut().printf("%-13s %d%n", what, count));
      return 0;
    } catch (DatabaseUnusable unusable) {
      command.getErr().println(unusable.getMessage());
      return 1;
    }
  }

  private static IntakeStores stores(InstalledRedis redis, Settings settings) {
    var media = new FileMediaStore(settings.mediaFolder(), KeyedSeal.of(settings.keyFile()));
    return new IntakeStores(
        redis.idleConversations(media),
        new FolderOfFiles(settings.mediaFolder()),
        redis.namedFiles(media),
        media,
        new IntakeStores.Piles(
            new DeadLetterPile(redis.deadLetters()), new QuarantinePile(redis.quarantine(media))));
  }
}
