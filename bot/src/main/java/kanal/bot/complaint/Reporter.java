package kanal.bot.complaint;

import kanal.bot.message.Address;

/// Who reported; absent from anonymous tickets.
public record Reporter(Address address) {}
