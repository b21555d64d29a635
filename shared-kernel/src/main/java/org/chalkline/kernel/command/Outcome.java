package org.chalkline.kernel.command;

import java.util.List;

/** What came of a command. */
public sealed interface Outcome {

    /** The id under which the command was handed in. */
    String commandId();

    /** Whether this is the outcome of an earlier command with the same id, told again. */
    boolean repeated();

    /**
     * The command was carried out, and what it recorded is on disk.
     *
     * @param facts what it recorded, in order; empty when everything was so already
     */
    record Accepted(String commandId, boolean repeated, List<Recorded> facts) implements Outcome {}

    /** The command was refused, and recorded nothing. */
    record Refused(String commandId, boolean repeated, Refusal refusal) implements Outcome {}

    /** One fact that was recorded. */
    record Recorded(String eventId, String type, long position) {}
}
