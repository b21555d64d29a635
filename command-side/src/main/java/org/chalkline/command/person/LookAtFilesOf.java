package org.chalkline.command.person;

import org.chalkline.command.personal.NamesRecords;
import org.chalkline.kernel.person.PersonId;

/**
 * Makes follow-ups of what features have under the codes of people who turned out to be one, or to
 * be two. No mutation.
 *
 * @param at the number of the fact by which that turned out, among those of the person's record
 */
public record LookAtFilesOf(PersonId person, PersonId other, boolean parted, int at)
        implements NamesRecords {}
