package org.chalkline.command.personal;

/**
 * A command that speaks of people's records, each by its own code: its codes are left as they are
 * given, though they may be one person's.
 */
public interface NamesRecords {}
