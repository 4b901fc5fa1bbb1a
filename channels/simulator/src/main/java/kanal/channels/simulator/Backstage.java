package kanal.channels.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Region;
import kanal.bot.complaint.Topics;
import kanal.bot.complaint.Understanding;
import kanal.bot.conversation.Conversation;
import kanal.bot.conversation.Draft;
import kanal.bot.engine.Turn;
import kanal.bot.engine.TurnObserver;
import kanal.bot.form.Answers;
import kanal.bot.form.Slot;
import kanal.channels.simulator.TopicsView.Bar;
import kanal.channels.simulator.TurnView.Field;
import kanal.channels.simulator.TurnView.Filed;

/// Shows each page what its own citizen's conversations have come to, and what was understood.
final class Backstage implements TurnObserver {
  private static final int LONGEST_VALUE = 160;

  private final Citizens citizens;
  private final Topics topics;

  Backstage(Citizens citizens, Topics topics) {
    this.citizens = citizens;
    this.topics = topics;
  }

  @Override
  public void turned(Conversation before, Turn turn, Understanding understanding) {
    var conversation = turn.after();
    Phone.playing(conversation.key().channel())
        .ifPresent(phone ->
            phone
                .owner(conversation.key())
                .flatMap(citizens::phones)
                .ifPresent(phones -> show(phones, phone, conversation, understanding)));
  }

  private void show(
      Phones phones, Phone phone, Conversation conversation, Understanding understanding) {
    phones.turned(phone, view(phone, conversation));
    // A button or an alarm has no words: what the last words told stays.
    if (!understanding.ranking().isEmpty()) {
      phones.understood(phone, view(phone, understanding));
    }
  }

  private static TurnView view(Phone phone, Conversation conversation) {
    var answers = conversation.draft().map(Draft::answers).orElseGet(Answers::none);
    return new TurnView(
        phone.key(),
        conversation.version(),
        BackstageWords.phase(conversation.phase()),
        BackstageWords.language(conversation.language()),
        Arrays.stream(Slot.values()).map(slot -> field(slot, answers)).toList(),
        flags(conversation.draft()).stream().map(BackstageWords::flag).toList(),
        conversation.reports().stream()
            .map(report ->
                new Filed(
                    report.number().value(), report.title(), BackstageWords.stage(report.stage())))
            .toList());
  }

  private static Field field(Slot slot, Answers answers) {
    var value =
        answers.has(slot)
            ? switch (slot) {
              case WHAT -> Optional.of(answers.what());
              case WHERE -> answers.where().map(Backstage::words);
              case WHEN -> answers.when().map(BackstageWords::date);
              case FILES -> Optional.of(answers.files().size() + " berkas");
              case PRIVACY ->
                  Optional.of(BackstageWords.privacy(answers.anonymous(), answers.secret()));
            }
            : Optional.<String>empty();
    return new Field(BackstageWords.slot(slot), slot.required(), value.map(Backstage::cut));
  }

  private static String words(Place place) {
    var pin =
        place
            .point()
            .map(point ->
                String.format(Locale.ROOT, "%.5f, %.5f", point.latitude(), point.longitude()));
    var parts = new ArrayList<String>();
    parts.add(place.words());
    pin.ifPresent(parts::add);
    place.region().map(Region::name).ifPresent(parts::add);
    return String.join(" · ", parts.stream().filter(part -> !part.isBlank()).toList());
  }

  private static Set<Flag> flags(Optional<Draft> draft) {
    var flags = EnumSet.noneOf(Flag.class);
    draft.ifPresent(some -> {
      flags.addAll(some.answers().understood().flags());
      if (some.answers().where().filter(Place::unsure).isPresent()) {
        flags.add(Flag.PLACE_TO_CHECK);
      }
      if (some.helpWanted()) {
        flags.add(Flag.HELP_WANTED);
      }
    });
    return flags;
  }

  private TopicsView view(Phone phone, Understanding understanding) {
    List<Bar> ranking =
        understanding.ranking().stream()
            .map(guess -> new Bar(topics.of(guess.code()).name(), guess.confidence()))
            .toList();
    return new TopicsView(
        phone.key(),
        understanding.certainty().name().toLowerCase(Locale.ROOT),
        BackstageWords.verdict(understanding.certainty()),
        topics.of(understanding.topic().code()).name(),
        understanding.kind().officialName(),
        understanding.complaint(),
        understanding.because(),
        ranking);
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_VALUE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
  }
}
