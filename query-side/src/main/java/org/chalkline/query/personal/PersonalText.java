package org.chalkline.query.personal;

import org.jspecify.annotations.Nullable;

/**
 * A text about a person, as an answer shows it; is what GraphQL calls {@code PersonalText}.
 *
 * @param text what it says, absent unless it is shown
 */
public record PersonalText(@Nullable String text, Readability status) {

    /** It shows itself to nobody but its reader. */
    @Override
    public String toString() {
        return "personal text, " + status;
    }
}
