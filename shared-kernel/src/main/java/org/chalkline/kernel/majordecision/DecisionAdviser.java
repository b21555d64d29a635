package org.chalkline.kernel.majordecision;

import org.chalkline.kernel.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who advises on a major decision, assesses its risks, or evaluates it: a person, by their code
 * alone, or an institution.
 *
 * @param person absent for an institution
 * @param institution its name; absent for a person
 */
public record DecisionAdviser(@Nullable PersonId person, @Nullable String institution) {}
