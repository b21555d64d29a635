package org.chalkline.query.procedure.clock;

import org.chalkline.kernel.calendar.CalendarId;

/**
 * How far a calendar has come on a day. The notices themselves are read from its history, whose
 * order is that of the editions.
 *
 * @param notices how many notices were added to those that the program brings with it
 */
public record CalendarRecord(CalendarId id, int notices) {}
