package org.chalkline.command.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a person, in the clear: it is sealed before anything is recorded, and never
 * written anywhere.
 */
public record PersonTexts(
        @Nullable String name,
        @Nullable String identityNumber,
        @Nullable LocalDate birthDate,
        @Nullable String contact) {

    @Override
    public String toString() {
        return "personal data";
    }
}
