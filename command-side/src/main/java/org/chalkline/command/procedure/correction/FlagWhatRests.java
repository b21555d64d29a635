package org.chalkline.command.procedure.correction;

import org.chalkline.kernel.procedure.correction.ValueCorrected;

/** Makes a follow-up of whatever rests on a value that was put right. No mutation. */
public record FlagWhatRests(ValueCorrected correction) {}
