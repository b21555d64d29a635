package org.chalkline.command.asset;

import org.chalkline.kernel.school.SchoolEvent.SchoolDivided;

/** Has what a division left in the name of the dissolved school become follow-ups. */
public record FlagLeftBehind(SchoolDivided division) {}
