package org.chalkline.query.graphql;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from the one to the other, both included. What is absent sets no bound. */
public record DayRange(@Nullable LocalDate from, @Nullable LocalDate to) {}
