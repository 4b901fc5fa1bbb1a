package kanal.channels.simulator;

import java.util.Optional;
import kanal.bot.message.InboundMessage;

/// What a citizen did on one of the phones.
///
/// @param bubble what the phone shows of it, when it shows anything
record Action(Citizen citizen, Phone phone, InboundMessage message, Optional<Bubble> bubble) {}
