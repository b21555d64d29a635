package org.chalkline.axon.sample;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of boxes. */
public sealed interface BoxCommand {

    record OpenBox(@TargetAggregateIdentifier String boxId, String label) implements BoxCommand {}

    /** Opens the box unless it is open with this label already, or none is given. */
    record EnsureBox(@TargetAggregateIdentifier String boxId, String label) implements BoxCommand {}

    record PutIn(@TargetAggregateIdentifier String boxId, String thing) implements BoxCommand {}

    /** Puts several things in at once. */
    record Fill(@TargetAggregateIdentifier String boxId, int things) implements BoxCommand {}

    /** Changes the box and then fails, as a program with a mistake would. */
    record Spill(@TargetAggregateIdentifier String boxId) implements BoxCommand {}

    /** Sets one fact of the box aside, or restores it, and puts something in where one is named. */
    record Rule(String boxId, int fact, boolean restore, String thing) implements BoxCommand {}

    /** Puts a value right in one fact of the box. */
    record PutRight(String boxId, int fact, String path, String is) implements BoxCommand {}

    /** Closes two boxes and opens a third with all their things. */
    record Merge(String first, String second, String into) implements BoxCommand {}
}
