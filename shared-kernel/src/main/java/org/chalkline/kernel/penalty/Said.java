package org.chalkline.kernel.penalty;

import org.chalkline.kernel.person.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A text about a party stands in the clear of an organisation, of a person sealed under their key.
 *
 * @param text absent where it is sealed
 * @param sealed absent where it is in the clear
 */
public record Said(@Nullable String text, @Nullable Personal sealed) {}
