package kanal.channels.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.TopicGuess;
import kanal.bot.complaint.Topics;
import kanal.bot.complaint.Understanding;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.conversation.Dialogue;
import kanal.bot.conversation.Rules;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Channels;
import kanal.bot.engine.Dispatcher;
import kanal.bot.engine.Engine;
import kanal.bot.engine.memory.FreeThrottle;
import kanal.bot.engine.memory.MemoryMediaStore;
import kanal.bot.engine.memory.MemoryQuarantine;
import kanal.bot.engine.memory.MemoryStore;
import kanal.bot.engine.memory.MemoryTicketIndex;
import kanal.bot.engine.memory.MemoryTicketNumbers;
import kanal.bot.engine.memory.RecordingCore;
import kanal.bot.prompt.Phrasebook;
import kanal.bot.prompt.Renderer;

/// The real engine behind the phones, with stores in memory and a reader that knows a few words.
final class Pipeline {
  static final Topics TOPICS =
      new Topics(
          List.of(
              new Topic("jalan", "Jalan dan saluran", "Jalan", "Roads"),
              new Topic(
                  "sosial", "Bantuan sosial dan kesejahteraan", "Bantuan sosial", "Social aid"),
              new Topic("lingkungan", "Lingkungan hidup", "Lingkungan", "Environment"),
              new Topic("kependudukan", "Administrasi kependudukan", "Kependudukan", "Registry"),
              new Topic("kesehatan", "Kesehatan", "Kesehatan", "Health"),
              new Topic("lainnya", "Lainnya", "Lainnya", "Other")));

  final Citizens citizens = new Citizens(Clock.systemUTC());
  final MemoryMediaStore media = new MemoryMediaStore();
  final RecordingCore core = new RecordingCore();
  final Engine engine;

  Pipeline() {
    var store = new MemoryStore();
    var index = new MemoryTicketIndex();
    var clock = Clock.systemUTC();
    var zone = ZoneId.of("Asia/Jakarta");
    var phrasebook = new Phrasebook(TOPICS, "Kabupaten Contoh", "112");
    var phones =
        Arrays.stream(Phone.values())
            .<Channel>map(phone -> new SimulatedChannel(phone, citizens, media, clock))
            .toList();
    var channels = new Channels(phones);
    var rules = Rules.usual(new WorkingCalendar(Set.of(), zone));
    engine =
        new Engine(
            store,
            new MemoryQuarantine(),
            new MemoryTicketNumbers(),
            index,
            Pipeline::read,
            new Dialogue(phrasebook, rules),
            channels,
            new Dispatcher(
                store,
                index,
                core,
                media,
                channels,
                new FreeThrottle(),
                new Renderer(phrasebook),
                clock),
            List.of(new Backstage(citizens, TOPICS)),
            clock,
            zone);
  }

  /// Good enough to see a conversation move; the real reader has its own tests.
  private static Understanding read(String words, Instant at) {
    var text = words.toLowerCase(Locale.ROOT);
    var hits =
        List.of("jalan", "lubang", "lampu", "bantuan", "pkh", "sampah", "ktp").stream()
            .filter(text::contains)
            .toList();
    var best = text.contains("sampah") ? "lingkungan" : text.contains("pkh") ? "sosial" : "jalan";
    var sure = hits.isEmpty() ? 0.3 : 0.82;
    var others =
        TOPICS.all().stream()
            .map(Topic::code)
            .filter(code -> !code.equals(best) && !code.equals("lainnya"))
            .toList();
    var ranking = new ArrayList<TopicGuess>();
    ranking.add(new TopicGuess(best, sure));
    others.forEach(code -> ranking.add(new TopicGuess(code, (1 - sure) / others.size())));
    return new Understanding(
        Optional.empty(),
        Kind.COMPLAINT,
        ranking,
        hits.isEmpty() ? Understanding.Certainty.UNSURE : Understanding.Certainty.SURE,
        hits,
        Optional.empty(),
        Optional.empty(),
        text.contains("jatuh") ? Set.of(Flag.DANGER) : Set.of(),
        words.length() > 80 ? words.substring(0, 80) : words,
        List.of(),
        !hits.isEmpty(),
        Optional.empty());
  }

  /// For looking at the page by hand: `Pipeline 8099`.
  static void main(String[] arguments) throws InterruptedException {
    var pipeline = new Pipeline();
    var port = Integer.parseInt(arguments[0]);
    var running =
        new RunningSimulator(
            port, pipeline.citizens, pipeline.engine, pipeline.media, Duration.ofSeconds(15));
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(running::close));
    Thread.currentThread().join();
  }
}
