package org.chalkline.command.procedure.standing;

import org.chalkline.kernel.procedure.standing.ContestedAct;

/**
 * Asks what rests on an act that fell. Records nothing; where something does rest on it, it is
 * refused, and so becomes a follow-up. No mutation: the reaction's own.
 */
public record AskWhatRestsOn(ContestedAct act) {}
