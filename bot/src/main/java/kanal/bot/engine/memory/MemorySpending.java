package kanal.bot.engine.memory;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import kanal.bot.engine.budget.Budget;
import kanal.bot.engine.budget.DayEnd;
import kanal.bot.engine.budget.Spending;
import kanal.bot.message.ConversationKey;

/// Keeps account in memory.
public final class MemorySpending implements Spending {
  private static final String EVERYBODY = "";

  private final InstantSource clock;
  private final ZoneId zone;
  private final Map<String, Integer> spent = new HashMap<>();

  public MemorySpending(InstantSource clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public synchronized Answer spend(ConversationKey citizen, int amount, Budget budget) {
    if (tooMuch(EVERYBODY, citizen, amount, budget.perDay())) {
      return new Answer.DayIsSpent(DayEnd.after(today(), zone));
    }
    if (tooMuch(citizen.id(), citizen, amount, budget.perCitizen())) {
      return new Answer.CitizenHadEnough(DayEnd.after(today(), zone));
    }
    add(citizen, amount);
    return new Answer.Spent();
  }

  @Override
  public synchronized void takeBack(ConversationKey citizen, int amount) {
    add(citizen, -amount);
  }

  private boolean tooMuch(String whose, ConversationKey citizen, int amount, int most) {
    return most > 0 && spent.getOrDefault(name(whose, citizen), 0) + amount > most;
  }

  private void add(ConversationKey citizen, int amount) {
    spent.merge(name(EVERYBODY, citizen), amount, Integer::sum);
    spent.merge(name(citizen.id(), citizen), amount, Integer::sum);
  }

  private String name(String whose, ConversationKey citizen) {
    return today() + " " + citizen.channel() + " " + whose;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
