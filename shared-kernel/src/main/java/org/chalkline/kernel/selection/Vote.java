package org.chalkline.kernel.selection;

import org.chalkline.kernel.person.Personal;
import org.jspecify.annotations.Nullable;

/**
 * One member's vote on a person.
 *
 * @param dissent what a member who voted against put on record, sealed under that person's key
 */
public record Vote(String member, Ballot ballot, @Nullable Personal dissent) {}
